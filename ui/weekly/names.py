"""The names behind the codes of the weekly report, as the window shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from kpdesk.desk import Desk
from kpdesk.weekly.rows import CountedKind, CountedRow, ReturnRow
from kpdesk.weekly.rules import CertificateState
from ui.support.language import current_language, shown_name
from ui.support.widgets import Tone
from ui.support.words import code_words
from ui.weekly.week_lines import WeekState

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Names:
    """Names of the reference data by code."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    ranks: Mapping[str, str] = field(default_factory=dict)
    platforms: Mapping[str, str] = field(default_factory=dict)
    punishments: Mapping[str, str] = field(default_factory=dict)


def read_names(desk: Desk) -> Names:
    """Returns the names from the store's reference data; runs in a job."""
    reference = desk.reference.load()
    return Names(
        {row.code: shown_name(row) for row in reference.kinds},
        {row.code: shown_name(row) for row in reference.ranks},
        {row.code: shown_name(row) for row in reference.platforms},
        {row.code: shown_name(row) for row in reference.punishments},
    )


def name_of(names: Mapping[str, str], code: str) -> str:
    """Returns the name of a code; "Not known" for an empty one."""
    return code_words("unknown") if code in {"", UNKNOWN} else names.get(code, code)


def state_name(state: WeekState) -> str:
    """Returns what the state of a week is called."""
    return {
        WeekState.MISSING: _tr("Not drawn up"),
        WeekState.DRAFT: _tr("Draft"),
        WeekState.FROZEN: _tr("Frozen"),
        WeekState.SUPERSEDED: _tr("Replaced"),
    }[state]


def state_tone(state: WeekState) -> Tone:
    """Returns the colour that goes with the state's name."""
    tones: dict[WeekState, Tone] = {
        WeekState.MISSING: "muted",
        WeekState.DRAFT: "warning",
        WeekState.FROZEN: "good",
        WeekState.SUPERSEDED: "muted",
    }
    return tones[state]


def certificate_name(row: ReturnRow) -> str:
    """Returns what the certificate of a return comes to, in two words."""
    return {
        CertificateState.CLEAN: _tr("Clean"),
        CertificateState.QUALIFIED: _tr("With exceptions"),
        CertificateState.NIL: _tr("NIL"),
    }[row.certificate]


def certificate_tone(row: ReturnRow) -> Tone:
    """Returns the colour that goes with it."""
    return "warning" if row.certificate is CertificateState.QUALIFIED else "good"


def page_of(kind: CountedKind) -> str:
    """Returns the page that opens a counted row."""
    if kind is CountedKind.VIOLATION:
        return "violations"
    if kind is CountedKind.DEBT:
        return "directives"
    return "monitoring" if kind in {CountedKind.GROUP, CountedKind.CHECK} else "cases"


def target_of(row: CountedRow) -> str:
    """Returns what that page is asked for: the record, or the tab that holds it."""
    return {CountedKind.GROUP: "accounts", CountedKind.CHECK: "checks"}.get(row.kind, row.target)


def what_was_counted(row: CountedRow, names: Names) -> str:
    """Returns what a counted row is, in words."""
    match row.kind:
        case CountedKind.VIOLATION:
            return name_of(names.kinds, row.what)
        case CountedKind.STEP:
            return code_words(f"case_step_{row.what}")
        case CountedKind.CASE:
            return code_words(f"case_state_{row.what}")
        case CountedKind.AWARD:
            return name_of(names.punishments, row.what)
        case CountedKind.CHECK:
            said = _tr("Nothing found") if row.what == "nothing" else _tr("Something found")
            return _tr("{0} accounts looked at; {1}").format(row.number, said)
        case CountedKind.GROUP:
            return name_of(names.platforms, row.number)
        case CountedKind.DEBT:
            return code_words(f"directive_asks_{row.what}")


def number_of(row: CountedRow) -> str:
    """Returns the number that the office knows the row by; checks and groups have none."""
    return row.number if row.kind not in {CountedKind.CHECK, CountedKind.GROUP} else ""


def who_was_counted(row: CountedRow, names: Names) -> str:
    """Returns rank and name, or the group's or checker's name."""
    if not row.rank:
        return row.name
    order = (names.ranks.get(row.rank, row.rank), row.name)
    return " ".join(order if current_language() == "en" else order[::-1])


def _tr(text: str) -> str:
    return QCoreApplication.translate("weekly", text)
