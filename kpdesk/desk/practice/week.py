"""An invented week's work, done through the desk's faces as a clerk would do it."""

from __future__ import annotations

import random
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from PIL import Image, ImageDraw

from kpdesk.base.clock import PKT, FixedClock
from kpdesk.base.weeks import Week
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.states import Step, Track
from kpdesk.desk.desk import Desk
from kpdesk.directives.draft import AckDraft
from kpdesk.directives.rules import AckState
from kpdesk.monitoring.draft import AccountDraft, CheckDraft, UnitDraft
from kpdesk.monitoring.rules import AccountKind
from kpdesk.roster.rows import PersonRow
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.rules import Attribution

SEEN = (
    ("V02", "tiktok", "video in uniform with film music"),
    ("V04", "facebook", "photo with service rifle as profile picture"),
    ("V12", "whatsapp", "smartphone in use on guard duty"),
    ("V10", "whatsapp", "member of a group that nobody authorised"),
    ("V03", "tiktok", "clip made inside the official van"),
    ("V01", "instagram", "personal account still open after the ban"),
)
"""What the practice unit sees, by kind and platform; none of it happened."""


@dataclass(slots=True)
class PracticeOffice:
    """A practice district at work; ``cases`` are the numbers of its open cases in the order of opening."""

    desk: Desk
    clock: FixedClock
    people: tuple[PersonRow, ...]
    chance: random.Random
    cases: list[str] = field(default_factory=list)
    unit: str | None = None

    def set_up(self, day: date) -> None:
        """Notifies the monitoring unit and enters who signed for the last ban: all but a few."""
        self._at(day, 9)
        officer = next(person for person in self.people if person.rank in {"DSP", "INSP", "SI"})
        made = self.desk.monitoring.notify_unit(
            UnitDraft("Social Media Monitoring Unit", "214-18/EC", day, officer.uid, members=("HC", "FC", "FC"))
        )
        self.unit = made.uid
        ban = self.desk.directives.in_force(day)[-1].code
        absent, signed = self.people[:7], self.people[7:]
        for state, persons in ((AckState.SIGNED, signed), (AckState.ABSENT, absent)):
            self.desk.directives.acknowledge(AckDraft(ban, tuple(person.uid for person in persons), state, day))

    def work(self, week: Week) -> None:
        """Does a week: goes on with last week's cases, checks accounts, logs violations, opens cases."""
        earlier, self.cases = self.cases, []
        for number, case in enumerate(earlier):
            self._go_on(case, week, punished=number % 2 == 0)
        self._check_accounts(week)
        for number, (kind, platform, what) in enumerate(SEEN):
            self._violation(week, number, kind, platform, what)
        self._at(week.last, 14)

    def _check_accounts(self, week: Week) -> None:
        for day in (week.first, week.first + timedelta(days=3)):
            self._at(day, 10)
            self.desk.monitoring.log_check(
                CheckDraft(
                    day, self.unit, checked_by="HC of the unit", platforms=("tiktok", "facebook"), accounts_checked=25
                )
            )
        for name, closed in (("Mardan Jawan", True), ("Lines Ke Dost", False)):
            made = self.desk.monitoring.add_account(
                AccountDraft(
                    platform="whatsapp",
                    kind=AccountKind.GROUP,
                    name=f"{name} {week.label}",
                    admin=self._somebody().uid,
                    members_of_office=self.chance.randint(5, 40),
                    found_on=week.first,
                )
            )
            if closed:
                self._at(week.first + timedelta(days=4), 11)
                self.desk.monitoring.close_account(made.uid, self.desk_day, "screenshot of the deleted group")
            else:
                self.desk.monitoring.except_account(made.uid, "administrator abroad on leave; notice sent")

    def _violation(self, week: Week, number: int, kind: str, platform: str, what: str) -> None:
        day = week.first + timedelta(days=number % 6)
        self._at(day, 11)
        person = self._somebody()
        handle = "@" + person.name.lower().replace(" ", "") + str(self.chance.randint(1, 99))
        draft = ViolationDraft(
            persons=(person.uid,),
            kind=kind,
            platform=platform,
            handle=handle,
            url=f"https://example.invalid/{platform}/{handle[1:]}",
            seen_on=day,
            seen_by="Monitoring unit",
            what=what,
            attribution=Attribution.UNDECIDED,
        )
        with tempfile.TemporaryDirectory() as scratch:
            picture = _picture(Path(scratch) / f"capture-{number + 1}.png", f"{platform}  {handle}", what)
            made, _taken = self.desk.violations.register(draft, (EvidenceDraft(picture),))
        if number == len(SEEN) - 1:
            return  # one stays without a case, as it happens: the certificate must say so
        self.desk.violations.decide_attribution(made[0].uid, Attribution.ADMITTED, "admitted before the SHO", day)
        opened = self.desk.cases.open(CaseDraft((made[0].uid,), Track.GENERAL, day, authority="DPO"))
        case = self.desk.cases.show(opened.uid).row.number
        self.cases.append(case)
        self._at(day, 15)
        fields: dict[str, object] = {
            "number": f"{500 + number}-{week.label[-2:]}/PA",
            "served_on": self.desk_day.isoformat(),
            "inquiry_dispensed_because": "the facts are on record",
        }
        self._step(case, Step.SHOW_CAUSE_ISSUED, fields)

    def _go_on(self, case: str, week: Week, *, punished: bool) -> None:
        """Reply on the eighth day or later, hearing, speaking order."""
        self._at(week.first + timedelta(days=2), 12)
        self._step(case, Step.REPLY_RECEIVED, {"gist": "regrets; the account is closed", "wants_hearing": True})
        self._at(week.first + timedelta(days=6), 10)
        self._step(case, Step.PERSONAL_HEARING_HELD, {"gist": "heard in orderly room"})
        order: dict[str, object] = {
            "outcome": "punished" if punished else "warned",
            "reasons": "The reply and the hearing were considered; the account was his own and is closed.",
            "reply_considered": True,
            "authority": "DPO",
            "ob_number": str(1000 + self.chance.randint(1, 899)),
        }
        if punished:
            order["awards"] = [{"punishment": "CENSURE"}]
        self._step(case, Step.ORDER_ISSUED, order)

    def _step(self, case: str, step: Step, fields: dict[str, object]) -> None:
        draft = StepDraft(case, step, self.desk_day, fields)
        reasons = {warning.code: "practice: noted by the authority" for warning in self.desk.cases.judge(draft)}
        self.desk.cases.step(StepDraft(case, step, self.desk_day, fields, reasons))

    def _somebody(self) -> PersonRow:
        return self.chance.choice([person for person in self.people if person.rank in {"CONST", "HC"}])

    @property
    def desk_day(self) -> date:
        """Today, as the practice clock has it."""
        return self.clock.moment.astimezone(PKT).date()

    def _at(self, day: date, hour: int) -> None:
        """Moves the clock, never back: the history must read in order."""
        wanted = datetime.combine(day, time(hour), PKT).astimezone(UTC)
        self.clock.moment = max(self.clock.moment + timedelta(seconds=1), wanted)


def _picture(path: Path, heading: str, what: str) -> Path:
    """Draws a capture that can be mistaken for nothing real."""
    picture = Image.new("RGB", (640, 360), "white")
    pen = ImageDraw.Draw(picture)
    for place, line in enumerate(("INVENTED FOR PRACTICE", heading, what)):
        pen.text((40, 60 + 60 * place), line, fill="black")
    picture.save(path)
    return path
