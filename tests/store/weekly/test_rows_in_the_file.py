"""The figures in the transfer workbook carry the ids of their rows, down to one cell of an account."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from kpdesk.base.weeks import Week
from kpdesk.cases.states import Step
from kpdesk.exchange import nested
from kpdesk.exchange.return_tables import return_tables
from kpdesk.violations import service
from kpdesk.violations.rules import Disposal
from kpdesk.weekly.queries import need_record

WEEK = Week(date(2026, 9, 7))
NOT_BY_ROW = {"strength", "sanctioned", "cumulative", "accounts_checked"}
"""The roster; a running total over all weeks, each of which carried its own rows; a sum over the checks."""
IN_COLUMN = {
    "brought_forward": lambda row: row["came"] == "brought_forward",
    "new": lambda row: row["came"] == "new",
    "reopened": lambda row: row["came"] == "reopened",
    "disposed": lambda row: row["came"] != "earlier" and not row["pending"],
    "balance": lambda row: row["pending"],
}


@pytest.fixture
def sent(open_books: Any) -> Any:
    """The tables of a week with old, new and ended matters and a case."""
    with open_books() as books:
        old = books.log(WEEK.first - timedelta(days=20), 0)
        books.pass_days(6)
        ended, _ = books.log(WEEK.first, 1, "V05", "facebook"), books.log(WEEK.last, None, "V16")
        service.dispose(books.uow, ended, WEEK.last, Disposal.FILED)
        books.step(books.open_case(old, WEEK.first), Step.SHOW_CAUSE_ISSUED, WEEK.last)
        books.sign(WEEK)
        yield {table.name: table for table in return_tables(need_record(books.session, WEEK.label))}


def part_b(sent: Any) -> list[dict[str, Any]]:
    names = [column.name for column in sent["part_b"].columns]
    return [dict(zip(names, row, strict=True)) for row in sent["part_b"].rows]


def test_every_counted_figure_has_as_many_ids_in_the_file(sent: Any) -> None:
    figures, counted = (nested.value_of(sent[name].rows) for name in ("figures", "counted"))

    plain = {name: value for name, value in figures.items() if isinstance(value, int)}
    assert plain.keys() - counted.keys() <= NOT_BY_ROW
    assert {name: len(counted[name]) for name in plain.keys() & counted.keys()} == {
        name: plain[name] for name in plain.keys() & counted.keys()
    }
    assert (plain["new"], plain["show_cause_notices"], plain["disposed"]) == (2, 1, 1)


@pytest.mark.parametrize(("table", "column"), [("by_rank", "rank"), ("by_kind", "kind")])
def test_every_cell_of_an_account_is_found_again_among_the_rows_that_are_sent(
    sent: Any, table: str, column: str
) -> None:
    figures, counted = (nested.value_of(sent[name].rows) for name in ("figures", "counted"))

    for group, line in figures[table].items():
        for name, total in line.items():
            mine = [row for row in part_b(sent) if (row[column] or "unknown") == group and IN_COLUMN[name](row)]
            assert len(mine) == total, (group, name)
            assert {row["uid"].split("/", 1)[1] for row in mine} <= set(counted[name])


def test_the_account_reconciles_in_the_file_for_each_rank_and_kind(sent: Any) -> None:
    figures = nested.value_of(sent["figures"].rows)

    for line in (*figures["by_rank"].values(), *figures["by_kind"].values(), figures):
        assert line["brought_forward"] + line["new"] + line["reopened"] - line["disposed"] == line["balance"]
