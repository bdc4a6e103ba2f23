"""What the window shows around its pages, asked of the desk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.desk import Desk
from ui.support.dates import moment_on_screen, on_screen
from ui.window.frame import Frame
from ui.window.hits import Hit
from ui.window.pages import page_entries
from ui.window.quiet_bar import Fact

BACKUP_OLD_AFTER: Final = timedelta(days=2)
_PERSONS_AT_MOST: Final = 6
_OTHERS_AT_MOST: Final = 3


def frame_of(desk: Desk, office: str) -> Frame:
    """Returns the frame for the office of this desk."""
    return Frame(office, page_entries(desk), find, counters, facts)


def find(desk: Desk, text: str) -> Sequence[Hit]:
    """Returns the persons, violations and cases that a search finds; each list has its best first."""
    return [*_persons(desk, text), *_cases(desk, text), *_violations(desk, text)]


def counters(desk: Desk) -> Mapping[str, int]:
    """Returns how much is due, by page: violations that wait for a case, and case dates that are today or past."""
    from kpdesk.violations.rows import ViolationFilter

    return {
        "violations": desk.violations.count(ViolationFilter(pending=True, without_case=True)),
        "cases": len(desk.cases.due(ahead_days=0)),
    }


def facts(desk: Desk) -> Sequence[Fact]:
    """Returns what the quiet bar always shows: what the user left half-typed, and the last backup."""
    drafts = desk.violation_figures.drafts()
    waiting = [Fact(_tr("Half-typed violations: {0}").format(len(drafts)), "warning")] if drafts else []
    return [*waiting, _backup_fact(desk)]


def _backup_fact(desk: Desk) -> Fact:
    backups = desk.backups.items()
    if not backups:
        return Fact(_tr("No backup yet"), "warning")
    made = datetime.fromisoformat(backups[0].manifest.created_at)
    old = desk.clock.now() - made > BACKUP_OLD_AFTER
    return Fact(_tr("Last backup {0}").format(moment_on_screen(made)), "warning" if old else "muted")


def _persons(desk: Desk, text: str) -> Iterator[Hit]:
    for person in desk.roster.find(text, _PERSONS_AT_MOST):
        detail = _joined(person.rank_name, person.belt_no, person.posting)
        yield Hit(_tr("Person"), person.name, detail, "roster", person.uid, "user")


def _cases(desk: Desk, text: str) -> Iterator[Hit]:
    from kpdesk.cases.rows import CasesWanted

    for case in desk.cases.page(CasesWanted(text=text), limit=_OTHERS_AT_MOST).rows:
        yield Hit(_tr("Case"), case.number, _joined(case.name, case.rank, case.posting), "cases", case.uid, "gavel")


def _violations(desk: Desk, text: str) -> Iterator[Hit]:
    from kpdesk.violations.rows import ViolationFilter

    for one in desk.violations.items(ViolationFilter(text=text), limit=_OTHERS_AT_MOST):
        detail = _joined(one.number, one.platform, on_screen(one.seen_on))
        name = one.name or one.unidentified
        yield Hit(_tr("Violation"), name, detail, "violations", one.uid, "triangle-alert")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("frame", text)
