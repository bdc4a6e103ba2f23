"""The records that travel as changes inside a return: their tables, columns and types.

One row is one record as it stands at its office, known by its uid; ``withdrawn`` marks one that no longer counts.
Which columns a recipient gets is said elsewhere; a column that he does not get is blank. What nobody but the office's
own authority may see (protected disclosures, drafts, notes on attribution) is in no column.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kpdesk.exchange.tables import ColumnSpec, ValueType

_DATE, _NUMBER, _TRUTH = ValueType.DATE, ValueType.INTEGER, ValueType.TRUTH


@dataclass(frozen=True, slots=True)
class RecordTable:
    """A table of records; ``sheet`` is where it stands in the workbook."""

    name: str
    sheet: str
    columns: tuple[ColumnSpec, ...]


def _columns(names: str, types: dict[str, ValueType] | None = None) -> tuple[ColumnSpec, ...]:
    kinds = {"withdrawn": _TRUTH, **(types or {})}
    return tuple(ColumnSpec(name, kinds.get(name, ValueType.TEXT)) for name in ("uid", *names.split(), "withdrawn"))


PERSON: Final = RecordTable(
    "person", "data_person",
    _columns(
        "name father_name rank bps belt_no cnic personnel_no mobile posting posted_on posting_order posting_supervisor "
        "enlisted_on rank_since service_state duty_state state_since duty_since",
        {"bps": _NUMBER, "posted_on": _DATE, "enlisted_on": _DATE, "rank_since": _DATE, "state_since": _DATE,
         "duty_since": _DATE},
    ),
)  # fmt: skip
POSTING: Final = RecordTable(
    # What held of a person and is over; ``aspect`` and ``value`` as in his service history.
    "posting", "data_posting",
    _columns("person aspect value held_from held_until order_no supervisor", {"held_from": _DATE, "held_until": _DATE}),
)  # fmt: skip
VIOLATION: Final = RecordTable(
    "violation", "data_violation",
    _columns(
        "number person rank_then posting_then supervisor_then kind platform seen_on posted_on part on_duty attribution "
        "attribution_on disposal disposed_on reopened_on case_number referral station fir_no fir_date",
        {"seen_on": _DATE, "posted_on": _DATE, "on_duty": _TRUTH, "attribution_on": _DATE, "disposed_on": _DATE,
         "reopened_on": _DATE, "fir_date": _DATE},
    ),
)  # fmt: skip
CASE: Final = RecordTable(
    # ``violations`` are the uids of what it is about, divided by blanks.
    "case", "data_case",
    _columns(
        "number person violations track state opened_on last_step_on due_on due_what authority enquiry_officer "
        "suspended_on outcome closed_on",
        {"opened_on": _DATE, "last_step_on": _DATE, "due_on": _DATE, "suspended_on": _DATE, "closed_on": _DATE},
    ),
)  # fmt: skip
STEP: Final = RecordTable(
    # ``outcome`` is that of an order, appeal, revision or tribunal.
    "step",
    "data_step",
    _columns("case seq step on_date letter_no outcome", {"seq": _NUMBER, "on_date": _DATE}),
)
AWARD: Final = RecordTable(
    # ``undone_by`` is the step that changed it or set it aside, ``authority`` who ordered it.
    "award", "data_award",
    _columns(
        "case person punishment grade amount unit ordered_on ob_no authority state undone_on undone_by",
        {"amount": _NUMBER, "ordered_on": _DATE, "undone_on": _DATE},
    ),
)  # fmt: skip
ACCOUNT: Final = RecordTable(
    # Accounts and groups on the monitoring register; ``proof`` says what proves the closure, blank for none.
    "account", "data_account",
    _columns(
        "platform kind name authorised members found_on closed_on proof exception_reason",
        {"authorised": _TRUTH, "members": _NUMBER, "found_on": _DATE, "closed_on": _DATE},
    ),
)  # fmt: skip
SIGNATURE: Final = RecordTable(
    # What stands of one person and one directive; travels in files of the kind ``acknowledgement``.
    "signature",
    "data_signature",
    _columns("person directive state on_date", {"on_date": _DATE}),
)

TABLES: Final = (PERSON, POSTING, VIOLATION, CASE, STEP, AWARD, ACCOUNT)
"""The record tables of a return."""
