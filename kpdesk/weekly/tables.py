"""The tables of the return: Part A from the figures, Parts B to F from their rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from kpdesk.base.clock import on_paper
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.text_style import Align
from kpdesk.weekly.papers import LISTED, Letterhead
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import Balance

_NUMBER = Align.END
_DATE = "00.00.0000"
_ATTRIBUTION_TOLD = {"undecided", "denied"}
"""A reader must see that it is not settled whose doing it was."""
_WIDEST_WORD = "Reopened00"
_POSTING_WORD = "Investigation0"
COLUMNS_OF_ACCOUNT = tuple(column.value for column in Balance)
FIGURES_SHOWN = (
    "sanctioned", "strength", "checks", "accounts_checked", "cumulative", "late_entries", "reclassified",
    "explanations", "show_cause_notices",
    "charge_sheets", "final_show_cause_notices", "suspended", "closed_to_lines", "transferred",
    "reinstated", "minor_punishments", "major_punishments", "punishments_undone", "warned", "displeasure", "filed",
    "exonerated", "appeals_filed", "appeals_decided", "legal_actions", "late_actions",
    "groups_found", "groups_closed", "groups_open", "groups_authorised", "custody", "pending_over_30_days",
    "pending_over_60_days", "pending_over_90_days", "pending_without_action", "steps_overdue",
    "directives_owed", "directives_late",
)  # fmt: skip
_SAID_WHERE_ANY = {"reclassified", "late_actions"}
"""Figures that explain others; where there is nothing to explain they are not printed."""


def summary_tables(view: ReturnView, head: Letterhead) -> list[tuple[str, Table]]:
    """Returns Part A: the account by kind and by rank, platforms, and the other figures."""
    figures = view.figures
    return [
        ("weekly_part_a_kind", _account(head, "by_kind", figures, lambda code: f"{code}  {head.kinds.get(code, '')}")),
        (
            "weekly_part_a_rank",
            _account(head, "by_rank", figures, lambda code: head.ranks.get(code, _unknown(code, head))),
        ),
        ("weekly_part_a_platform", _counts(figures["by_platform"], head)),
        (
            "weekly_part_a_figures",
            Table(
                (Column(head.words("figure_heading"), 5), Column(head.words("number_heading"), 1, _NUMBER)),
                [
                    (head.words(f"figure_{name}"), str(figures[name]))
                    for name in FIGURES_SHOWN
                    if _is_said(name, figures)
                ],
                language=head.language,
            ),
        ),
    ]


def _is_said(name: str, figures: dict[str, Any]) -> bool:
    return name in figures and (figures[name] > 0 or name not in _SAID_WHERE_ANY)


def part_tables(view: ReturnView, head: Letterhead) -> list[tuple[str, Table]]:
    """Returns Parts B to F; a part without rows says NIL."""
    return tables_of_parts(view.parts, head)


def tables_of_parts(parts: Mapping[str, Sequence[dict[str, Any]]], head: Letterhead) -> list[tuple[str, Table]]:
    """Returns Parts B to F of any return, an own one or one that came in, as they stand on its paper."""
    return [
        ("weekly_part_b", _violations(parts["B"], head)),
        ("weekly_part_c", _groups(parts["C"], head)),
        ("weekly_part_d", _custody(parts["D"], head)),
        ("weekly_part_e", _units(parts["E"], head)),
        ("weekly_part_f", _arrears(parts["F"], head)),
    ]


def _account(head: Letterhead, table: str, figures: dict[str, Any], name: Callable[[str], str]) -> Table:
    rows = [(name(code), *(str(row[column]) for column in COLUMNS_OF_ACCOUNT)) for code, row in figures[table].items()]
    if rows:
        rows.append((head.words("total"), *(str(figures[column]) for column in COLUMNS_OF_ACCOUNT)))
    columns = (
        Column(head.words(f"heading_{table}"), 4),
        *(Column(head.words(f"figure_{column}"), 1, _NUMBER, _WIDEST_WORD) for column in COLUMNS_OF_ACCOUNT),
    )
    last = frozenset({len(rows) - 1}) if rows else frozenset[int]()
    return Table(columns, rows, emphasised=last, language=head.language)


def _counts(counts: dict[str, int], head: Letterhead) -> Table:
    columns = (Column(head.words("heading_platform"), 5), Column(head.words("figure_new"), 1, _NUMBER))
    rows = [(head.platforms.get(code, _unknown(code, head)), str(count)) for code, count in counts.items()]
    return Table(columns, rows, language=head.language)


def _violations(rows: Sequence[dict[str, Any]], head: Letterhead) -> Table:
    columns = (
        Column(head.words("heading_official"), 3),
        Column(head.words("heading_cnic4"), 1, fits="0000"),
        Column(head.words("heading_posting"), 1.6, fits=_POSTING_WORD),
        Column(head.words("heading_account"), 2.2),
        Column(head.words("heading_nature"), 2.6),
        Column(head.words("heading_seen"), 1.6, fits=_DATE),
        Column(head.words("heading_exhibits"), 0.8, fits=_WIDEST_WORD[:8] + "0"),
        Column(head.words("heading_action"), 2),
        Column(head.words("heading_stage"), 1.8),
        Column(head.words("heading_result"), 2),
        Column(head.words("heading_remarks"), 1.6),
    )
    return Table(columns, [_violation(row, head) for row in rows], size=8, language=head.language)


def _violation(row: dict[str, Any], head: Letterhead) -> tuple[str, ...]:
    # Nobody is named before it is decided whose doing it was.
    official = f"{head.ranks.get(row['rank'], row['rank'])} {row['name'] or head.words('name_withheld')}".strip()
    if row["father_name"]:
        official += " " + head.words("weekly_father", {"father": row["father_name"]})
    if row["belt_no"]:
        official += " " + head.words("weekly_belt", {"belt": row["belt_no"]})
    action = head.words(f"case_step_{row['action']}") if row["action"] else ""
    return (
        official,
        row["cnic_last4"],
        row["posting"],
        "\n".join(part for part in (head.platforms.get(row["platform"], row["platform"]), row["account"]) if part),
        f"{row['kind']} {row['what'] or head.kinds.get(row['kind'], '')}",
        "\n".join(part for part in (_day(row["seen_on"]), row["seen_by"]) if part),
        str(row["exhibits"]),
        " ".join(part for part in (action, row["action_no"], _day(row["action_on"])) if part),
        head.words(f"case_state_{row['stage']}") if row["stage"] else "",
        _result(row, head),
        _remarks(row, head),
    )


def _result(row: dict[str, Any], head: Letterhead) -> str:
    if not row["disposal"]:
        return ""
    parts = [head.words(f"disposal_{row['disposal']}")]
    if row["ob_no"]:
        parts.append(f"OB {row['ob_no']}")
    return " ".join([*parts, _day(row["disposed_on"])])


def _remarks(row: dict[str, Any], head: Letterhead) -> str:
    remarks = [] if row["came"] == "new" else [head.words(f"came_{row['came']}")]
    before = [
        names.get(code, _unknown(code, head)) for names, code in (
            (head.ranks, row.get("was_rank")), (head.kinds, row.get("was_kind")),
        ) if code
    ]  # fmt: skip
    if before:
        remarks.append(head.words("remark_counted_before", {"was": LISTED[head.language].join(before)}))
    if row["attribution"] in _ATTRIBUTION_TOLD:
        remarks.append(head.words(f"remark_{row['attribution']}"))
    if row["suspended_on"]:
        remarks.append(head.words("remark_suspended", {"on": _day(row["suspended_on"])}))
    if row["appeal"]:
        remarks.append(head.words("remark_appeal"))
    if row["referral"]:
        remarks.append(row["referral"])
    return LISTED[head.language].join(remarks)


def _groups(rows: Sequence[dict[str, Any]], head: Letterhead) -> Table:
    columns = (
        Column(head.words("heading_platform"), 1.5),
        Column(head.words("heading_group"), 3),
        Column(head.words("heading_admin"), 2.5),
        Column(head.words("heading_authorised"), 2),
        Column(head.words("heading_members"), 1, _NUMBER),
        Column(head.words("heading_found"), 1.3, fits=_DATE),
        Column(head.words("heading_closed"), 1.3, fits=_DATE),
        Column(head.words("heading_proof"), 2.5),
    )
    return Table(
        columns,
        [
            (
                head.platforms.get(row["platform"], row["platform"]),
                row["name"],
                row["admin"],
                (row["authorised_by"] or head.words("yes")) if row["authorised"] else head.words("no"),
                "" if row["members"] is None else str(row["members"]),
                _day(row["found_on"]),
                _day(row["closed_on"]),
                row["proof"] or row["exception_reason"],
            )
            for row in rows
        ],
        size=8,
        language=head.language,
    )


def _custody(rows: Sequence[dict[str, Any]], head: Letterhead) -> Table:
    columns = tuple(
        Column(head.words(f"heading_{name}"), weight)
        for name, weight in (("station", 2), ("fir", 2), ("outlet", 2), ("permitted", 2), ("seen", 1.3), ("action", 3))
    )
    return Table(columns, [_custody_row(row, head) for row in rows], size=8, language=head.language)


def _custody_row(row: dict[str, Any], head: Letterhead) -> tuple[str, ...]:
    action = head.words(f"case_step_{row['action']}")
    known = action != f"case_step_{row['action']}"
    fir = " ".join(part for part in (row["fir_no"], _day(row["fir_date"])) if part)
    shown = action if known else row["action"]
    return (row["station"], fir, row["outlet"], row["permitted_by"], _day(row["seen_on"]), shown)


def _units(rows: Sequence[dict[str, Any]], head: Letterhead) -> Table:
    columns = tuple(
        Column(head.words(f"heading_{name}"), weight)
        for name, weight in (("unit", 3), ("in_charge", 3), ("staff", 1), ("order", 3), ("checks", 1), ("accounts", 1))
    )
    return Table(
        columns,
        [
            (
                (row["name"] or head.words("weekly_unit_none"))
                if row.get("works", True)
                else head.words("weekly_unit_on_paper", {"unit": row["name"]}),
                row["in_charge"],
                str(row["staff"]),
                " ".join(part for part in (row["order_no"], _day(row["order_date"])) if part),
                str(row["checks"]),
                str(row["accounts_checked"]),
            )
            for row in rows
        ],
        size=8,
        language=head.language,
    )


def _arrears(rows: Sequence[dict[str, Any]], head: Letterhead) -> Table:
    columns = tuple(
        Column(head.words(f"heading_{name}"), weight)
        for name, weight in (("number", 2), ("official", 3), ("case", 2), ("stage", 3), ("age", 1), ("overdue", 3))
    )
    return Table(
        columns,
        [
            (
                row["number"],
                f"{head.ranks.get(row['rank'], row['rank'])} {row['name']}".strip(),
                row["case_number"],
                head.words(f"case_state_{row['stage']}") if row["stage"] else "",
                str(row["age_days"]),
                f"{head.words('case_due_' + row['due_what'])} {_day(row['due_on'])}" if row["due_on"] else "",
            )
            for row in rows
        ],
        size=8,
        language=head.language,
    )


def _day(iso: str) -> str:
    return on_paper(date.fromisoformat(iso)) if iso else ""


def _unknown(code: str, head: Letterhead) -> str:
    return head.words("unknown") if code in {"", "unknown"} else code
