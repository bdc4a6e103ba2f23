"""A province for a year: its offices live week by week, and their files are written as they would arrive at the CPO."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from kpdesk.base.clock import FixedClock
from kpdesk.base.files import make_folder, remove_tree, write_file
from kpdesk.base.problems import refuse_if_any
from kpdesk.base.progress import Progress, silent
from kpdesk.base.weeks import Week
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.demonstration import morning_before, weeks_before
from kpdesk.desk.practice.emptying import empty_practice_folder
from kpdesk.desk.practice.marker import PASSWORD, USER
from kpdesk.desk.simulation.chance import chance_of, drawn_uid
from kpdesk.desk.simulation.draft import SimulationDraft
from kpdesk.desk.simulation.headquarters import found_headquarters
from kpdesk.desk.simulation.life import live_week
from kpdesk.desk.simulation.office import SimulatedOffice, new_office
from kpdesk.desk.simulation.officials import enrol_officials
from kpdesk.desk.simulation.planting import Planter
from kpdesk.desk.simulation.proceedings import moment_of
from kpdesk.desk.simulation.real_office import RealOffice
from kpdesk.desk.simulation.returns import tables_of
from kpdesk.desk.simulation.schedule import Planned, planned
from kpdesk.desk.simulation.sealing import FEW_ROUNDS, SimulatedFile, deliver, sealed_file
from kpdesk.desk.simulation.transfers import move_somebody
from kpdesk.desk.simulation.truth import Anomaly, Event, Fate, FileTruth, Planted, Truth
from kpdesk.desk.simulation.week_facts import carry, facts_of
from kpdesk.reference.pack import built_in
from kpdesk.weekly.drawing import Drawn, draw

STORE, FILES, LOST, OFFICES, TRUTH = "cpo", "files", "lost", "offices", "truth.json"
_NIL_SEEN: Final = 3
"""So many weeks of NIL in a row are a stretch that shows."""

_UNRECEIPTED: Final = frozenset({Fate.LOST, Fate.FORK})
"""What was in such a file goes into the next one once more: nobody has confirmed it."""

_DUE_DAYS: Final = 3


@dataclass(slots=True)
class _Post:
    """One office under simulation, with what its last return said and how many weeks it has reported NIL."""

    office: SimulatedOffice
    planter: Planter
    last: Drawn | None = None
    nil: list[Week] = field(default_factory=list)


def simulate(
    draft: SimulationDraft,
    out: Path,
    *,
    force: bool = False,
    cost: Argon2Cost | None = None,
    progress: Progress | None = None,
) -> Truth:
    """Returns the truth of the province that it wrote: the CPO's store in ``cpo``, the files in ``files`` (those that
    never arrive in ``lost``), and ``truth.json``. Stopped or failed, nothing is left.

    Raises ProblemsFound; Refused ``practice_folder_in_use``; Cancelled.
    """
    refuse_if_any(draft.check())
    empty_practice_folder(out, force=force)
    with ExitStack() as on_failure:
        on_failure.callback(remove_tree, out, quietly=True)
        with ExitStack() as opened:
            truth = _Simulation(draft, out, progress or silent(), cost, opened).run()
        write_file(out / TRUTH, json.dumps(truth.as_dict(), ensure_ascii=False, indent=1).encode())
        on_failure.pop_all()
    return truth


class _Simulation:
    """One run, from the founding of the offices to the last file."""

    def __init__(
        self, draft: SimulationDraft, out: Path, progress: Progress, cost: Argon2Cost | None, opened: ExitStack
    ) -> None:
        self._draft, self._out, self._progress, self._open = draft, out, progress, opened
        self._weeks = weeks_before(draft.last_day, draft.weeks)
        self._chance = chance_of(draft.seed, "province")
        self._rounds = None if draft.full_strength else FEW_ROUNDS
        founded = morning_before(self._weeks[0]).moment
        known = built_in().offices_reporting(draft.last_day)[: draft.offices]
        computed = draft.offices - draft.real
        places = [(office.code, office.region or "") for office in known[:computed]]
        real = [office.code for office in known[computed:]]
        self._schedule = planned(draft, places, self._weeks, chance_of(draft.seed, "schedule"))
        self._posts = [_Post(office, Planter(office)) for office in self._founded(places, founded)]
        self._public = found_headquarters(
            out / STORE, [post.office for post in self._posts], self._schedule.directives, founded, cost
        )
        self._real = self._founded_really(real, computed, founded, cost)
        self._truth = Truth(
            draft.seed, tuple(code for code, _ in places), tuple(real), tuple(week.label for week in self._weeks),
            [{"code": code, "dated": day.isoformat()} for code, day in self._schedule.directives],
        )  # fmt: skip

    def run(self) -> Truth:
        """Lives through the weeks and returns the truth."""
        make_folder(self._out / FILES)
        for place, week in enumerate(self._weeks):
            for number, post in enumerate(self._posts):
                self._progress.step(
                    "simulation_week", place * len(self._posts) + number, len(self._weeks) * len(self._posts)
                )
                self._plant(post, place, week)
                post.planter.act(week)
                live_week(post.office, week)
            if len(self._posts) > 1 and place:
                self._truth.events.append(move_somebody([post.office for post in self._posts], week, self._chance))
            for post in self._posts:
                self._report(post, place, week)
            for office in self._real:
                self._truth.files.append(office.report(week, self._out / FILES, self._out))
        for post in self._posts:
            self._truth.planted += post.planter.planted
        return self._truth

    def _founded(self, places: Sequence[tuple[str, str]], founded: datetime) -> list[SimulatedOffice]:
        offices = []
        for number, (code, region) in enumerate(places):
            office = new_office(self._draft.seed, code, region, founded)
            enrol_officials(office, self._draft.persons, number, founded, self._draft.seed)
            offices.append(office)
        return offices

    def _founded_really(
        self, codes: Sequence[str], place: int, founded: datetime, cost: Argon2Cost | None
    ) -> list[RealOffice]:
        if not codes:
            return []
        offices = make_folder(self._out / OFFICES)
        with Desk.open(self._out / STORE, USER, PASSWORD, clock=FixedClock(founded)) as headquarters:
            return [
                self._open.enter_context(
                    RealOffice.founded(
                        code, place + number, self._draft.persons, offices, headquarters, self._weeks[0],
                        self._progress, cost,
                    )
                )
                for number, code in enumerate(codes)
            ]  # fmt: skip

    def _plant(self, post: _Post, place: int, week: Week) -> None:
        for item in self._schedule.planned:
            if item.office == post.office.code and item.place == place:
                _begun(post.planter, item, week)

    def _report(self, post: _Post, place: int, week: Week) -> None:
        """Draws up, freezes, seals and delivers the office's return."""
        office = post.office
        true = draw(facts_of(office, week))
        said = _falsified(post, true, week)
        carry(office, week, true)
        self._watch_nil(post, said, week)
        post.last = said
        frozen_at = moment_of(week.last + timedelta(days=1), 10)
        fate = self._schedule.troubled.get((office.code, place), Fate.IN_TIME)
        if fate is Fate.RESTORED:
            self._restore(office, week)
        tables = tables_of(office, week, said, frozen_at)
        if fate not in _UNRECEIPTED:
            office.changed.clear()
            office.told = True
        sealed_at = frozen_at + timedelta(minutes=office.chance.randint(10, 200))
        seq, previous = office.seq, office.previous
        file = sealed_file(office, tables, week.label, sealed_at, self._public, rounds=self._rounds)
        self._send(office, file, week, fate)
        if fate is Fate.FORK:
            # The other computer has the same past, and does the same work an hour later.
            newest, office.seq, office.previous = office.previous, seq, previous
            twin = sealed_file(
                office, tables, week.label, sealed_at + timedelta(hours=1), self._public, rounds=self._rounds
            )
            self._send(office, twin, week, fate, "_other")
            office.previous = newest

    def _send(self, office: SimulatedOffice, file: SimulatedFile, week: Week, fate: Fate, mark: str = "") -> None:
        chance = office.chance
        arrives = file.sealed_at + timedelta(hours=chance.randint(1, 30))
        if fate is Fate.LATE:
            arrives = moment_of(week.last + timedelta(days=_DUE_DAYS + chance.randint(1, 12)), 12)
        folder = make_folder(self._out / (LOST if fate is Fate.LOST else FILES) / week.label)
        name = file.name.replace(".xlsx", f"{mark}.xlsx")
        path = deliver(file, folder, arrives, name)
        day = None if fate is Fate.LOST else arrives.date().isoformat()
        where = str(path.relative_to(self._out))
        self._truth.files.append(FileTruth(where, office.code, week.label, file.seq, fate, day))

    def _restore(self, office: SimulatedOffice, week: Week) -> None:
        moment = moment_of(week.first, 8)
        office.epoch, office.previous = drawn_uid(office.chance, moment), ""
        for table, rows in office.tables.items():
            office.changed[table] = dict.fromkeys(rows)
        office.told = False
        office.note = f"restored from KPD_backup_{office.code}_{week.first:%Y%m%d}.kpb"
        self._truth.events.append(Event("restored", office.code, week.label))

    def _watch_nil(self, post: _Post, said: Drawn, week: Week) -> None:
        """Notes a stretch of NIL weeks once it is long enough to show, and lengthens it from then on."""
        post.nil = [*post.nil, week] if said.nil else []
        if len(post.nil) < _NIL_SEEN:
            return
        if len(post.nil) > _NIL_SEEN:
            post.planter.planted.remove(_stretch(post.office, post.nil[:-1]))
        post.planter.planted.append(_stretch(post.office, post.nil))


def _stretch(office: SimulatedOffice, weeks: Sequence[Week]) -> Planted:
    detail = {"since": weeks[0].first.isoformat(), "weeks": [week.label for week in weeks]}
    return Planted(Anomaly.NIL, office.code, weeks[_NIL_SEEN - 1].label, (), detail)


def _begun(planter: Planter, item: Planned, week: Week) -> None:
    """Begins an anomaly in its week."""
    match item.kind:
        case Anomaly.NIL:
            planter.nil(week)
        case Anomaly.COPIED:
            planter.copied(week)
        case Anomaly.NO_RESULT:
            planter.no_result(week)
        case Anomaly.RELAPSE if item.issued is not None:
            planter.relapse(week, item.directive, item.issued, item.days)
        case Anomaly.NO_PROOF:
            planter.no_proof(week)
        case Anomaly.SUPERVISOR:
            planter.supervisor(week)
        case Anomaly.POSTING:
            planter.posting(week)
        case Anomaly.REDUCED:
            planter.reduced(week)
        case Anomaly.CERTIFICATE:
            planter.certificate(week)


def _falsified(post: _Post, true: Drawn, week: Week) -> Drawn:
    """Returns what the return says: the truth, unless the paper of this week was planted."""
    kind = post.planter.returns.pop(week.first, None)
    if kind is Anomaly.COPIED and post.last is not None:
        found = Planted(Anomaly.COPIED, post.office.code, week.label, (), {"of": week.previous().label})
        post.planter.planted.append(found)
        return post.last
    if kind is Anomaly.CERTIFICATE:
        clauses = true.certificate["clauses"]
        clauses = {**clauses, "pending": 0, "groups_closed": clauses["groups_found"]}
        return replace(true, certificate={**true.certificate, "state": "clean", "exceptions": [], "clauses": clauses})
    return true
