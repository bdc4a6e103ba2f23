"""Values that do not fit are all named at once, and rows that do not fit together too."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kpdesk.base.problems import ProblemsFound
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.integrity import problems_in, problems_of_row
from kpdesk.reference.reference import Reference
from kpdesk.reference.row_values import row_of, values_of
from kpdesk.reference.rows import DirectiveText, Punishment, Rank, Row
from kpdesk.reference.rules import Table


def test_every_unfit_value_is_named_by_its_field(pack: Reference) -> None:
    values = values_of(pack.ranks.need("HC"))
    values |= {
        "bps": True,
        "cadre": "navy",
        "also": "H/C",
        "valid_from": "31.02.2026",
        "colour": "red",
        "name": "H\x07",
    }
    del values["regime"]

    with pytest.raises(ProblemsFound) as found:
        row_of(Rank, values)

    assert {problem.field: problem.code for problem in found.value.problems} == {
        "colour": "reference_field_unknown",
        "regime": "reference_field_missing",
        **dict.fromkeys(("bps", "cadre", "also", "valid_from", "name"), "reference_field_unfit"),
    }


@pytest.mark.parametrize("asks", [[{"what": "a song"}], ["report"], [{"term_days": 7}]])
def test_what_a_directive_asks_is_checked_too(pack: Reference, asks: list[object]) -> None:
    values = values_of(pack.directives.need("D9")) | {"asks": asks}

    with pytest.raises(ProblemsFound) as found:
        row_of(DirectiveText, values)

    assert found.value.field == "asks"


@pytest.mark.parametrize(
    ("table", "code", "changes", "problem"),
    [
        (Table.OFFICES, "MRD", {"code": "M R D"}, "reference_code_shape"),
        (Table.OFFICES, "MRD", {"name": " "}, "reference_field_empty"),
        (Table.OFFICES, "MRD", {"source": ""}, "reference_field_empty"),
        (Table.RANKS, "HC", {"valid_from": date(2026, 2, 1), "valid_to": date(2026, 1, 1)}, "reference_period"),
        (Table.RANKS, "HC", {"bps": 23}, "reference_bps"),
        (Table.PUNISHMENTS, "FINE", {"unit": None}, "reference_limit"),
        (Table.PUNISHMENTS, "FINE", {"limit": 0}, "reference_limit"),
        (Table.CLOCKS, "PR1975.appeal", {"days": 0}, "reference_term"),
        (Table.CLOCKS, "ED2011.defence", {"days_most": 3}, "reference_term"),
        (Table.CLOCKS, "PR1975.appeal", {"step": "revision"}, "reference_code_shape"),
        (Table.DIRECTIVES, "D9", {"issued_last": date(2025, 4, 1)}, "reference_period"),
    ],
)
def test_a_row_that_makes_no_sense_is_named(
    pack: Reference, table: Table, code: str, changes: dict[str, object], problem: str
) -> None:
    row = dataclasses.replace(pack.table(table).need(code), **changes)

    assert [found.code for found in problems_of_row(row)] == [problem]
    assert [found.code for found in ItemDraft.of(table, row).check()] == [problem]


@pytest.mark.parametrize(
    ("table", "code", "changes", "field"),
    [
        (Table.OFFICES, "MRD", {"region": "NONE"}, "region"),
        (Table.OFFICES, "MRD", {"head": "NONE"}, "head"),
        (Table.RANKS, "HC", {"regime": "NONE"}, "regime"),
        (Table.CLOCKS, "PR1975.appeal", {"regime": "NO", "code": "NO.appeal"}, "regime"),
        (Table.PUNISHMENTS, "QUARTER_GUARD", {"ranks": ("NONE",)}, "ranks"),
        (Table.AUTHORITIES, "CH_MAJOR", {"designations": ("NONE",)}, "designations"),
        (Table.DIRECTIVES, "D9", {"reiterates": "NONE"}, "reiterates"),
    ],
)
def test_a_code_that_points_nowhere_is_named_with_its_row(
    pack: Reference, table: Table, code: str, changes: dict[str, object], field: str
) -> None:
    rows: dict[Table, tuple[Row, ...]] = {each: tuple(pack.table(each)) for each in Table}
    rows[table] = tuple(dataclasses.replace(r, **changes) if r.code == code else r for r in rows[table])

    found = problems_in(Reference.of(rows))

    expected = ("reference_points_nowhere", table.value, field)
    assert [(problem.code, problem.sheet, problem.field) for problem in found] == [expected]


def test_two_rows_of_a_code_on_one_day_are_named() -> None:
    fine = Punishment(
        code="FINE", name="Fine", source="rule 4", regime="PR1975", punishment_class="minor", valid_to=date(2026, 1, 1)
    )
    later = dataclasses.replace(fine, valid_from=date(2026, 1, 1), valid_to=None)

    codes = [problem.code for problem in problems_in(Reference.of({Table.PUNISHMENTS: (later, fine)}))]

    assert codes.count("reference_overlap") == 1


def test_a_draft_with_an_unfit_value_reports_it_and_makes_no_row() -> None:
    draft = ItemDraft(Table.RANKS, {"code": "HC"})

    assert {problem.field for problem in draft.check()} >= {"name", "abbreviation", "order"}
    with pytest.raises(ProblemsFound):
        draft.row()
