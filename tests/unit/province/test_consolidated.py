"""The consolidated week: sums over who reported, who did not by name, never a zero for what is not known."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from kpdesk.base.weeks import Week
from kpdesk.cli.main import main
from kpdesk.desk import Desk
from kpdesk.desk.measuring.province_returns import figures_of_return, outcome_of
from kpdesk.documents.paper import Size
from kpdesk.province.consolidated import OFFICE_FIGURES, Span, SpanTotals, total
from kpdesk.province.consolidated_tables import Number, text_of
from kpdesk.province.rules import State
from kpdesk.province.tile_map import Shown
from kpdesk.weekly.figures import ACTIONS

LAST = 9


def news(reporting: Sequence[str], week_place: int) -> dict[str, int]:
    """What the 56 offices reported as new in a week, counted here anew."""
    return {
        code: figures_of_return(place, week_place, nil=outcome_of(place, week_place) is State.NIL)["new"]
        for place, code in enumerate(reporting)
        if outcome_of(place, week_place) is not State.OUTSTANDING
    }


def silent(reporting: Sequence[str]) -> list[str]:
    """Those of the 56 offices that have sent nothing for the last week; 13 more never send anything."""
    return [code for place, code in enumerate(reporting) if outcome_of(place, LAST) is State.OUTSTANDING]


def test_totals_are_the_sums_over_who_reported(province: Desk, reporting: Sequence[str]) -> None:
    found = province.province.consolidated()
    week, before, since = (found.span(span) for span in Span)
    assert week is not None and before is not None and since is not None
    assert week.value("new") == sum(news(reporting, LAST).values())
    assert before.value("new") == sum(news(reporting, LAST - 1).values())
    assert since.value("new") == sum(sum(news(reporting, place).values()) for place in range(LAST + 1))
    assert found.directive is not None and found.directive.code == "D9"


def test_regions_add_up_to_the_whole_and_offices_to_their_region(province: Desk, reporting: Sequence[str]) -> None:
    found = province.province.consolidated()
    for place, name in enumerate(OFFICE_FIGURES):
        assert sum(region.totals[place] or 0 for region in found.regions) == found.spans[0].value(name)
        for region in found.regions:
            assert region.totals[place] == total(line.values[place] for line in region.offices)
    assert sum(region.lacking[0] for region in found.regions) == found.spans[0].lacking == 13 + len(silent(reporting))


def test_an_office_that_is_missing_has_no_figures_and_is_named(province: Desk) -> None:
    found = province.province.consolidated()
    missing = [line for line in found.offices if line.status.state is State.OUTSTANDING]
    assert {line.status.office for line in missing} == set(found.spans[0].missing)
    assert all(line.values == (None,) * len(OFFICE_FIGURES) for line in missing)
    named = province.province.tables(found)[-1]
    assert [row[0] for row in named.rows] == [line.status.name for line in missing]


def test_groups_and_actions_are_counted_over_three_times(province: Desk) -> None:
    found = province.province.consolidated()
    _offices, kinds, platforms, ranks, actions, standing, _missing = province.province.tables(found)
    for table in (kinds, ranks):
        *rows, whole = table.rows
        for column in table.numbers:
            assert sum(row[column].value or 0 for row in rows) == whole[column].value
    assert len(actions.rows) == len(ACTIONS)
    assert len(actions.columns) == 4
    assert "since D9" in platforms.columns[-1]
    assert len(standing.columns) == 3


def test_what_stood_on_a_day_is_never_added_up_over_weeks() -> None:
    week = Week.parse("2026-W47")
    one = SpanTotals(Span.SINCE, week.first, week.last, 3, {}, {"balance": 9, "new": 4})
    assert (one.value("balance"), one.value("new"), one.value("filed")) == (None, 4, 0)


def test_a_week_of_which_nothing_came_is_not_zero(cpo: Desk) -> None:
    found = cpo.province.consolidated("2026-W46")
    assert found.spans[0].value("new") is None
    assert found.span(Span.SINCE) is None
    assert all(value is None for region in found.regions for value in region.totals)
    assert all(chart.is_empty for chart in cpo.province.charts(found)[1:])
    assert cpo.province.pdf("2026-W46").startswith(b"%PDF")


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Number(7), "7"), (Number(0), "0"), (Number(None), "–"), (Number(12, 3), "12 (–\u00a03)"),
        (Number(None, 2), "– (–\u00a02)"), (Number(1234), "1,234"),
    ],
)  # fmt: skip
def test_a_number_says_how_many_are_not_in_it(number: Number, shown: str) -> None:
    assert str(number) == shown
    assert shown in text_of(number, "ur")


@pytest.mark.parametrize(("size", "language"), [(Size.A4, "en"), (Size.LEGAL, "ur")])
def test_the_paper_has_map_charts_and_tables(
    province: Desk, reporting: Sequence[str], size: Size, language: str
) -> None:
    missing = 13 + len(silent(reporting))
    pages = PdfReader(io.BytesIO(province.province.pdf(None, size, language=language))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert round(float(min(page.mediabox.width for page in pages))) in {595, 612}
    assert "CTU" in text
    if language == "en":
        assert f"Returns expected: 69. Received: {69 - missing}. Outstanding: {missing}." in text
        assert "they are not zero" in text
        assert f"Not contained: {missing} offices" in text
        assert "Since directive D9" in text


def test_the_workbook_holds_numbers_as_numbers_and_dashes_for_what_is_not_known(
    province: Desk, reporting: Sequence[str]
) -> None:
    book = load_workbook(io.BytesIO(province.province.workbook()))
    assert len(book.sheetnames) == 7
    rows = list(book["Offices"].iter_rows(min_row=5, values_only=True))
    missing = next(row for row in rows if str(row[0]).endswith(f"({silent(reporting)[0]})"))
    whole = rows[-1]
    assert set(missing[2:8]) == {"–"}
    assert isinstance(whole[2], int)
    assert f"New: – {13 + len(silent(reporting))}" in whole[-1]


def test_the_map_gives_each_district_a_square_of_its_own(province: Desk, reporting: Sequence[str]) -> None:
    found = province.province.consolidated()
    tiles = province.province.tiles(found, Shown.NEW).tiles
    assert len({(tile.column, tile.row) for tile in tiles}) == len(tiles) == 69
    values = {tile.code: tile.value for tile in tiles}
    assert {code for code in reporting if values[code] is None} == set(silent(reporting))
    assert values["PSW"] == next(line.values[0] for line in found.offices if line.status.office == "PSW")
    places = {tile.code: (tile.column, tile.row) for tile in tiles}
    assert places["CTU"][1] < places["SWT"][1] < places["MRD"][1] < places["DIK"][1]
    assert places["KHB"][0] < places["PSW"][0] < places["NSR"][0]


@pytest.mark.parametrize("shown", list(Shown))
def test_each_figure_of_the_map_has_its_title(province: Desk, shown: Shown) -> None:
    found = province.province.tiles(province.province.consolidated(), shown)
    assert not found.title.startswith("tiles_")
    assert len(found.legend) == 5


def test_the_command_line_prints_and_exports(province: Desk, tmp_path, capsys, monkeypatch) -> None:
    folder = str(province.folder)
    province.close()
    monkeypatch.setenv("KPDESK_PASSWORD", "four plain words here")

    def run(*words: str) -> tuple[int, dict[str, object]]:
        code = main(["--store", folder, "--user", "shah", "--json", "province", *words])
        return code, json.loads(capsys.readouterr().out)

    target = tmp_path / "week.xlsx"
    code, made = run("export", "--week", "2026-W47", "--xlsx", str(target))
    assert (code, target.read_bytes()[:2]) == (1, b"PK")
    assert made["expected"] == 69
    assert "WMN" in made["missing"]
    assert made["spans"]["before"]["returns"] > 0
    assert run("export", "--week", "2026-W47", "--xlsx", str(target))[0] == 3
