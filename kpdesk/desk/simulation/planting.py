"""Anomalies put into a simulated year: each through the office's own records, over as many weeks as it takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from kpdesk.base.weeks import Week
from kpdesk.desk.simulation.life import close_group, found_group
from kpdesk.desk.simulation.office import SimulatedOffice
from kpdesk.desk.simulation.officials import give_posting
from kpdesk.desk.simulation.proceedings import appeal, decide, decide_appeal, log_violation, moment_of, reply
from kpdesk.desk.simulation.truth import Anomaly, Planted

Act = Callable[[Week], None]
WITHIN_DAYS = (7, 30, 90)
"""The terms within which a relapse after a directive is looked for."""

_SOUGHT = ("SHO PS City", "Muharrir PS Saddar", "Reader to DPO", "In-charge PP Bagh")
_UNDER_ONE = 6
_REDUCED = 4
_NIL_WEEKS = 4


@dataclass(slots=True)
class Planter:
    """Plants at one office; ``agenda`` is what it does in later weeks, ``returns`` weeks whose papers are falsified."""

    office: SimulatedOffice
    agenda: dict[date, list[Act]] = field(default_factory=lambda: defaultdict(list))
    returns: dict[date, Anomaly] = field(default_factory=dict)
    planted: list[Planted] = field(default_factory=list)

    def act(self, week: Week) -> None:
        """Does what is due in the week."""
        for act in self.agenda.pop(week.first, ()):
            act(week)

    def nil(self, week: Week) -> None:
        """Nothing is logged from this week on, until it has reported NIL for four weeks; what was open is finished."""
        self.office.quiet_until = week.last + timedelta(weeks=_NIL_WEEKS + 2)

    def copied(self, week: Week) -> None:
        """Three violations and more this week, and next week the same figures once more."""
        for day in range(3):
            self._logged(week.first + timedelta(days=day))
        self.returns[week.next().first] = Anomaly.COPIED

    def no_result(self, week: Week) -> None:
        """A notice is issued, and then nothing happens for as long as the simulation lasts."""
        violation, case = self._logged(week.first + timedelta(days=1))
        self.office.held_up.add(case)
        self._note(Anomaly.NO_RESULT, week, (case, violation), on=(week.first + timedelta(days=1)).isoformat())

    def relapse(self, week: Week, directive: str, issued: date, days: int) -> None:
        """Somebody against whom there was a violation before the directive does it again within so many days."""
        person = self._person()
        before, _ = self._logged(week.first, person, "warned")
        again = issued + timedelta(days=days - 2)

        def relapses(later: Week) -> None:
            uid, _case = self._logged(again, person, "warned")
            self._note(Anomaly.RELAPSE, later, (uid, before), directive=directive, within=days, person=person)

        self.agenda[Week.of(again).first].append(relapses)

    def no_proof(self, week: Week) -> None:
        """A group is said to be closed, and nothing proves it."""
        group = found_group(self.office, week)
        close_group(self.office, group, week, None)
        self._note(Anomaly.NO_PROOF, week, (group,))

    def supervisor(self, week: Week) -> None:
        """Six officials under the same officer within six weeks."""
        officer = f"SI {self.office.code} Zarak Khan"
        found: list[str] = []

        def one(later: Week) -> None:
            person = self._person()
            self.office.put("person", person, posting_supervisor=officer)
            found.append(self._logged(later.first + timedelta(days=2), person, "warned")[0])
            if len(found) == _UNDER_ONE:
                self._note(Anomaly.SUPERVISOR, later, tuple(found), supervisor=officer)

        for number in range(_UNDER_ONE):
            self.agenda[week.first + timedelta(weeks=number)].append(one)

    def posting(self, week: Week) -> None:
        """Punished, and four weeks later posted where everybody wants to be."""
        person = self._person()
        violation, case = self._logged(week.first, person, "punished")
        self.office.held_up.add(case)

        def decided(later: Week) -> None:
            reply(self.office, case, later.first + timedelta(days=1))
            decide(self.office, case, later.first + timedelta(days=3), outcome="punished")
            self.office.held_up.discard(case)

        def posted(later: Week) -> None:
            day = later.first + timedelta(days=2)
            give_posting(self.office, person, self.office.chance.choice(_SOUGHT), day, moment_of(day))
            self._note(Anomaly.POSTING, later, (person, violation), person=person, on=day.isoformat())

        self.agenda[week.first + timedelta(weeks=2)].append(decided)
        self.agenda[week.first + timedelta(weeks=4)].append(posted)

    def reduced(self, week: Week) -> None:
        """Four punishments of one authority, all of them modified or set aside on appeal."""
        found: list[str] = []
        for number in range(_REDUCED):
            _violation, case = self._logged(week.first + timedelta(days=number))
            self.office.held_up.add(case)
            self._appealed(week, case, "modified" if number % 2 else "set_aside", found)

    def certificate(self, week: Week) -> None:
        """A group stays open and a violation without action, and the head signs that all is well."""
        group = found_group(self.office, week)
        violation = log_violation(self.office, self._person(), week.first + timedelta(days=2), case=False).violation
        self.returns[week.first] = Anomaly.CERTIFICATE

        def mended(later: Week) -> None:
            close_group(self.office, group, later, "screenshot of the deleted group")
            self.office.put("violation", violation, disposal="warned", disposed_on=later.first)

        self._note(Anomaly.CERTIFICATE, week, (group, violation))
        self.agenda[week.next().first].append(mended)

    def _appealed(self, week: Week, case: str, outcome: str, found: list[str]) -> None:
        def decided(later: Week) -> None:
            reply(self.office, case, later.first + timedelta(days=1))
            award = decide(self.office, case, later.first + timedelta(days=3), outcome="punished")
            found.append(str(award))

        def filed(later: Week) -> None:
            appeal(self.office, case, later.first + timedelta(days=2))

        def reduced(later: Week) -> None:
            decide_appeal(self.office, case, later.first + timedelta(days=4), outcome)
            if case == last_of(self.office):
                self._note(
                    Anomaly.REDUCED, later, tuple(found), authority=self.office.record("case", case)["authority"]
                )

        def last_of(office: SimulatedOffice) -> str:
            return str(office.record("award", found[-1])["case"])

        for weeks, act in ((2, decided), (3, filed), (5, reduced)):
            self.agenda[week.first + timedelta(weeks=weeks)].append(act)

    def _person(self) -> str:
        """Returns somebody from the end of the roster, whom ordinary life leaves alone from now on."""
        uid = next(uid for uid in reversed(self.office.people) if uid not in self.office.idle)
        self.office.idle.add(uid)
        return uid

    def _logged(self, day: date, person: str = "", outcome: str = "") -> tuple[str, str]:
        logged = log_violation(self.office, person or self._person(), day)
        if logged.case is None:
            raise ValueError("a planted violation has a case")
        self.office.open_cases[logged.case] = None
        if outcome:
            self.office.settled[logged.case] = outcome
        return logged.violation, logged.case

    def _note(self, kind: Anomaly, week: Week, uids: tuple[str, ...], **detail: object) -> None:
        self.planted.append(Planted(kind, self.office.code, week.label, uids, detail))
