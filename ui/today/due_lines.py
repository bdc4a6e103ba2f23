"""What is due, gathered from every feature in one job: each line knows the page that settles it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.base.clock import local
from kpdesk.base.clock import today as today_of
from kpdesk.cases.rows import CasesWanted
from kpdesk.desk import Desk
from kpdesk.monitoring.rows import AccountFilter
from kpdesk.monitoring.rules import UNIT_QUIET_AFTER_DAYS
from kpdesk.reference.rules import Asked
from kpdesk.violations.rows import ViolationFilter
from ui.support.language import current_language, ltr
from ui.support.words import code_words

IDLE_AFTER: Final = timedelta(days=14)
BACKUP_OLD_AFTER: Final = timedelta(days=2)
ROSTER_OLD_AFTER: Final = timedelta(days=90)
AHEAD_DAYS: Final = 14


@dataclass(frozen=True, slots=True)
class DueLine:
    """One thing to do; ``late_days`` is 0 while nobody is late, ``on`` None where no day is fixed."""

    on: date | None
    what: str
    about: str
    page: str
    target: object = None
    late_days: int = 0


def due_lines(desk: Desk) -> tuple[DueLine, ...]:
    """Returns everything that is due, the latest first and then by day; what has no day stands last."""
    today = today_of(desk.clock)
    found = [
        *_obligations(desk),
        *_case_dates(desk),
        *_idle_cases(desk, today),
        *_waiting_violations(desk),
        *_monitoring(desk, today),
        *_returns(desk, today),
        *_transfers(desk),
        *_keys(desk),
        *_queries(desk, today),
        *_carried(desk),
        *_roster(desk, today),
        *_missing(desk),
        *_backup(desk, today),
    ]
    return tuple(sorted(found, key=lambda line: (-line.late_days, line.on or date.max, line.page, line.what)))


def asked_words() -> dict[Asked, str]:
    """Returns what a directive wants, in the window's language."""
    translate = QCoreApplication.translate
    return {
        Asked.REPORT: translate("Today", "Report on the directive"),
        Asked.CERTIFICATE: translate("Today", "Compliance certificate"),
        Asked.MONITORING_UNIT: translate("Today", "Notify the monitoring unit"),
        Asked.READ_OUT: translate("Today", "Read out and take signatures"),
        Asked.GROUPS_CLOSED: translate("Today", "Close official groups and accounts"),
        Asked.CUSTODY_INTERVIEWS: translate("Today", "Stop interviews in custody"),
    }


def _obligations(desk: Desk) -> Iterator[DueLine]:
    """The late ones of a letter are one thing each; a term that is far ahead is not due yet."""
    words, urdu = asked_words(), current_language() == "ur"
    letters = {letter.code: letter for letter in desk.directives.items()}
    last = today_of(desk.clock) + timedelta(days=AHEAD_DAYS)
    for debt in desk.directives.debts():
        owed = debt.obligation
        if debt.is_open and (owed.due_on is None or owed.due_on <= last):
            letter = letters.get(owed.code)
            title = ((urdu and letter.title_urdu) or letter.title) if letter else ""
            about = f"{ltr(owed.code)}: {title}" if letter else owed.code
            what = words.get(owed.what, owed.what.value)
            if "/" in debt.how and not debt.how.endswith("/0"):
                what = f"{what} ({debt.how})"
            yield DueLine(owed.due_on, what, about, "directives", owed.code, debt.days_late)


def _case_dates(desk: Desk) -> Iterator[DueLine]:
    for due in desk.cases.due():
        what = code_words(f"case_due_{due.what}")
        yield DueLine(due.on, what, f"{due.number} · {due.person}", "cases", due.case_uid, due.overdue_days)


def _idle_cases(desk: Desk, today: date) -> Iterator[DueLine]:
    for case in desk.cases.page(CasesWanted(is_open=True, idle_since=today - IDLE_AFTER)).rows:
        idle = (today - case.last_step_on).days
        what = QCoreApplication.translate("Today", "No step for {0} days").format(idle)
        yield DueLine(
            case.last_step_on + IDLE_AFTER, what, f"{case.number} · {case.name}", "cases", case.uid,
            idle - IDLE_AFTER.days,
        )  # fmt: skip


def _waiting_violations(desk: Desk) -> Iterator[DueLine]:
    waiting = desk.violations.count(ViolationFilter(pending=True, without_case=True))
    if waiting:
        what = QCoreApplication.translate("Today", "{0} pending without a case").format(waiting)
        yield DueLine(None, what, QCoreApplication.translate("Today", "Violations"), "violations")


def _monitoring(desk: Desk, today: date) -> Iterator[DueLine]:
    """Units that exist on paper only, and undertakings to close whose term is over."""
    for unit in desk.monitoring.units():
        if not unit.works:
            since = max((day for day in (unit.last_check, unit.order_date) if day is not None), default=None)
            what = QCoreApplication.translate("Today", "On paper only: no check for 14 days")
            due = since + timedelta(days=UNIT_QUIET_AFTER_DAYS) if since else None
            yield DueLine(due, what, unit.name, "monitoring", "units", (today - due).days if due else 0)
    for account in desk.monitoring.accounts(AccountFilter(term_before=today)):
        if late := account.late_on(today):
            what = QCoreApplication.translate("Today", "Undertaking to close not kept")
            yield DueLine(account.undertaking_until, what, account.name, "monitoring", account.uid, late)


def _returns(desk: Desk, today: date) -> Iterator[DueLine]:
    """Last week's report, while the office owes it."""
    week = desk.week_road.owed()
    if week is not None:
        what = QCoreApplication.translate("Today", "Freeze last week's report")
        due = week.last + timedelta(days=int(desk.users.settings()["return_due_days"]))
        yield DueLine(due, what, week.label, "weekly", week.label, max((today - due).days, 0))


def _transfers(desk: Desk) -> Iterator[DueLine]:
    for file in desk.exchange.outbox():
        if file.overdue:
            written = local(file.written_at).date()
            late = (today_of(desk.clock) - written).days
            what = QCoreApplication.translate("Today", "No receipt from {0} for the file").format(file.recipient)
            yield DueLine(written, what, file.file_name, "exchange", file.uid, late)
    asked: dict[tuple[str, str], list[datetime]] = {}
    for task in desk.exchange.tasks():
        asked.setdefault((task.asked_by, task.file_name), []).append(task.asked_at)
    for (by, name), moments in asked.items():
        what = QCoreApplication.translate("Today", "Settle what {0} asks for: {1}").format(by, len(moments))
        yield DueLine(local(min(moments)).date(), what, name, "exchange", ("tasks",))


def _keys(desk: Desk) -> Iterator[DueLine]:
    """The office's keys, from 60 days before their end."""
    term = desk.exchange.key_term()
    state = term.state(desk.clock.now())
    if state == "good":
        return
    end = local(term.revoked_at if state == "revoked" and term.revoked_at else term.valid_to).date()
    what = {
        "revoked": QCoreApplication.translate("Today", "The office's keys were revoked: enrol anew"),
        "expired": QCoreApplication.translate("Today", "The office's keys have expired: enrol anew"),
        "renewing": QCoreApplication.translate("Today", "New keys wait for the CPO's next file"),
    }.get(state, QCoreApplication.translate("Today", "The office's keys expire: send a file to renew them"))
    late = max((today_of(desk.clock) - end).days, 0)
    yield DueLine(end, what, QCoreApplication.translate("Today", "Send & receive"), "exchange", ("keys",), late)


def _carried(desk: Desk) -> Iterator[DueLine]:
    """Persons whom another office offers by file, and evidence that one asked for."""
    for row in desk.person_transfer.items(direction="in", waiting=True):
        what = QCoreApplication.translate("Today", "Accept or decline the transfer from {0}").format(row.peer)
        yield DueLine(None, what, f"{row.rank} {row.name}".strip(), "exchange", ("persons",))
    asked = desk.evidence_exchange.asked()
    if asked:
        what = QCoreApplication.translate("Today", "Evidence was asked for: {0}").format(len(asked))
        yield DueLine(None, what, ", ".join(sorted({row.asked_by for row in asked})), "exchange", ("evidence",))


def _queries(desk: Desk, today: date) -> Iterator[DueLine]:
    """What the CPO or the region asks of this office, until the answer went out."""
    for query in desk.office_queries.items():
        if query.is_open:
            what = QCoreApplication.translate("Today", "Answer query {0}").format(query.number)
            yield DueLine(query.due_on, what, query.question, "exchange", ("queries",), query.days_late(today))


def _roster(desk: Desk, today: date) -> Iterator[DueLine]:
    batches = desk.roster.batches()
    if batches:
        taken = local(datetime.fromisoformat(batches[0].accepted_at)).date()
        late = (today - taken - ROSTER_OLD_AFTER).days
        if late > 0:
            what = QCoreApplication.translate("Today", "Refresh the roster from the present roll")
            yield DueLine(taken + ROSTER_OLD_AFTER, what, batches[0].file_name, "roster", "import", late)


def _missing(desk: Desk) -> Iterator[DueLine]:
    """Those whom the last roll does not name, until somebody says what became of them."""
    count = desk.missing_people.count()
    if count:
        what = QCoreApplication.translate("Today", "Persons not in the new roll to settle: {0}").format(f"{count:,}")
        yield DueLine(None, what, QCoreApplication.translate("Today", "Roster"), "roster", "missing")


def _backup(desk: Desk, today: date) -> Iterator[DueLine]:
    """A store without any backup is due at once; its age in days is no lateness worth a red mark before two days."""
    backups = desk.backups.items()
    what = QCoreApplication.translate("Today", "Make a backup")
    if not backups:
        about = QCoreApplication.translate("Today", "There is none yet")
        yield DueLine(today, what, about, "settings", "backups")
        return
    made = local(datetime.fromisoformat(backups[0].manifest.created_at)).date()
    if today - made > BACKUP_OLD_AFTER:
        about = QCoreApplication.translate("Today", "Last: {0}").format(backups[0].path.name)
        late = (today - made - BACKUP_OLD_AFTER).days
        yield DueLine(made + BACKUP_OLD_AFTER, what, about, "settings", "backups", late)
