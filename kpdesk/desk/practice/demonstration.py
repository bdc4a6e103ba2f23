"""The whole job once through: a practice district does its weeks, a practice CPO receives them."""

from __future__ import annotations

import random
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from kpdesk.base.clock import PKT, Clock, FixedClock, today
from kpdesk.base.errors import Refused
from kpdesk.base.files import make_folder, remove_tree, write_file
from kpdesk.base.progress import Progress, silent
from kpdesk.base.weeks import Week
from kpdesk.cases.states import Paper
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.emptying import empty_practice_folder
from kpdesk.desk.practice.marker import PASSWORD, USER
from kpdesk.desk.practice.people import invented_people, roll_workbook
from kpdesk.desk.practice.week import PracticeOffice
from kpdesk.desk.recovery_sheet import write_recovery_sheet
from kpdesk.documents.paper import Size

DISTRICT, HEADQUARTERS = "MRD", "CPO"
LETTERHEAD = ("OFFICE OF THE DISTRICT POLICE OFFICER, MARDAN (PRACTICE)", "NOMINAL ROLL OF INVENTED OFFICIALS")


@dataclass(slots=True)
class Demonstration:
    """What was done: the files by what they are, and what each side says at the end."""

    out: Path
    files: dict[str, str] = field(default_factory=dict)
    district: dict[str, object] = field(default_factory=dict)
    province: dict[str, object] = field(default_factory=dict)


def demonstrate(
    out: Path, persons: int, weeks: int, clock: Clock, *, force: bool = False, progress: Progress | None = None
) -> Demonstration:
    """Returns what it wrote: roll, papers, workbook and both stores stay in the folder to be looked at.

    Raises Refused ``practice_folder_in_use``, ``practice_too_small``.
    """
    if persons < 60 or weeks < 1:
        raise Refused("practice_too_small", persons=60, weeks=1)
    empty_practice_folder(out, force=force)
    with ExitStack() as on_failure:
        # Stopped in the middle, it leaves no trace: half an office is of no use to anybody.
        on_failure.callback(remove_tree, out, quietly=True)
        done = _worked_through(out, persons, weeks, clock, progress or silent())
        on_failure.pop_all()
    return done


def _worked_through(out: Path, persons: int, weeks: int, clock: Clock, watch: Progress) -> Demonstration:
    done = Demonstration(out)
    worked = weeks_before(today(clock), weeks)
    first, last = worked[0], worked[-1]
    start = morning_before(first)
    desk, words = Desk.create(out / "district", DISTRICT, USER, "Practice Clerk", PASSWORD, clock=start)
    with desk:
        write_recovery_sheet(desk, words, out / "recovery-sheet.pdf")
        done.files["recovery_sheet"] = str(out / "recovery-sheet.pdf")
        roll, done.district["persons"] = import_roll(desk, out, persons, watch)
        done.files["nominal_roll"] = str(roll)
        office = PracticeOffice(desk, start, desk.roster.page(limit=persons), random.Random(7))  # noqa: S311
        office.set_up(first.first)
        headquarters, _words = Desk.create(out / "cpo", HEADQUARTERS, USER, "Practice CPO Desk", PASSWORD, clock=start)
        with headquarters:
            _enrol(desk, headquarters, make_folder(out / "stick"))
            for number, week in enumerate(worked):
                watch.step("practice_week", number, weeks)
                office.work(week)
                _report(desk, headquarters, week, out / "stick", done)
            _papers(desk, office, last, out, done)
            _verdicts(desk, headquarters, last, done)
    return done


def weeks_before(day: date, count: int) -> tuple[Week, ...]:
    """Returns the last ``count`` whole weeks before the one of this day, the oldest first."""
    weeks = [Week.of(day).previous()]
    while len(weeks) < count:
        weeks.insert(0, weeks[0].previous())
    return tuple(weeks)


def morning_before(week: Week) -> FixedClock:
    """Returns a clock at nine in the morning, three days before the week: when a practice office begins."""
    return FixedClock(datetime.combine(week.first - timedelta(days=3), time(9), PKT).astimezone(UTC))


def import_roll(desk: Desk, folder: Path, persons: int, watch: Progress, first: int = 0) -> tuple[Path, int]:
    """Writes a roll of invented people into the folder, takes it in, and returns it with the number of new persons.

    ``first`` counts those of other offices, as for :func:`kpdesk.desk.practice.people.invented_people`.
    """
    people = invented_people(persons, desk.clock.now().date(), first=first)
    roll = write_file(folder / "nominal-roll.xlsx", roll_workbook(people, LETTERHEAD))
    proposal = desk.roster.plan(roll, progress=watch)
    return roll, desk.roster.accept(proposal, progress=watch).added


def _enrol(desk: Desk, headquarters: Desk, stick: Path) -> None:
    """The district's slip is read out by telephone; the CPO's keys come back on the stick."""
    asked = desk.exchange.enrol(stick)
    certified = headquarters.exchange.accept_enrolment(Path(asked.path), asked.words, stick)
    desk.exchange.finish_enrolment(Path(certified.path))


def _report(desk: Desk, headquarters: Desk, week: Week, stick: Path, done: Demonstration) -> None:
    desk.weekly.draw_up(week.label)
    desk.weekly.freeze(week.label, "one person does the work")
    sent = desk.exchange.send(week.label, stick)
    received = headquarters.exchange.receive([Path(sent.path)], accept=True, receipt_dir=stick)[0]
    if received.receipt:
        desk.exchange.receive([Path(received.receipt)], accept=True)
    done.files["workbook"] = sent.path
    done.files["receipt"] = received.receipt or ""
    done.province["last_file"] = {"code": received.code, "colour": received.colour, **received.counts}


def _papers(desk: Desk, office: PracticeOffice, week: Week, out: Path, done: Demonstration) -> None:
    for size in Size:
        path = write_file(out / f"weekly-{week.label}-{size.value}.pdf", desk.weekly.pdf(week.label, size))
        done.files[f"weekly_{size.value}"] = str(path)
    if office.cases:
        for language in ("en", "ur"):
            printed = desk.cases.print(office.cases[0], Paper.SHOW_CAUSE, language)
            path = write_file(out / f"show-cause-{language}.pdf", printed.pdf)
            done.files[f"show_cause_{language}"] = str(path)
    done.files["backup"] = str(desk.backups.create().path)
    password = desk.exchange.password(Path(done.files["workbook"]))
    done.district["workbook_password"] = password


def _verdicts(desk: Desk, headquarters: Desk, week: Week, done: Demonstration) -> None:
    view = desk.weekly.show(week.label)
    account = ("brought_forward", "new", "reopened", "disposed", "balance")
    done.district |= {
        "store": str(desk.folder),
        "user": USER,
        "password": PASSWORD,
        "week": week.label,
        "figures": {name: view.figures[name] for name in account},
        "certificate": view.row.certificate,
        "reconciles": view.reconciles,
        "digest": view.row.digest,
        "history_intact": desk.audit.verify().intact,
    }
    status = headquarters.province.status(week.label)
    done.province |= {
        "store": str(headquarters.folder),
        "user": USER,
        "password": PASSWORD,
        "week": week.label,
        "expected": status.expected,
        "received": status.received,
        "outstanding": status.outstanding,
        "district_state": next(row.state for row in status.offices if row.office == DISTRICT),
        "history_intact": headquarters.audit.verify().intact,
    }
