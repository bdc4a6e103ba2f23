"""The effect of bans over held rows: on the desk, on paper, as a workbook, on the command line."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kpdesk.base.errors import Refused
from kpdesk.cli.main import main
from kpdesk.desk.effects import Asked

BAN = date(2025, 4, 8)


@pytest.fixture
def planted(province: Any) -> Any:
    """Two violations before the last ban and three after it, one of them a relapse, with one action."""
    for days, person in ((-20, "p1"), (-3, "p2"), (2, "p1"), (9, "p3"), (27, "p4")):
        province.violation(person, BAN + timedelta(days=days))
    province.violation("p9", BAN + timedelta(days=3), attribution="fake")
    province.violation("p8", BAN + timedelta(days=3), disposal="protected_disclosure")
    province.violation("p7", BAN + timedelta(days=3), withdrawn=True)
    province.hold("step", step="charge_sheet_issued", on_date=BAN + timedelta(days=5))
    province.hold("step", step="hearing_held", on_date=BAN + timedelta(days=5))
    return province


def test_violations_relapses_and_actions_are_counted_on_both_sides(planted: Any) -> None:
    found = planted.desk.effects.effect(Asked("D9", "RMRD", (4,)))

    (row,) = found.rows
    counts = [(side.violations, side.relapses, side.actions) for side in (row.before, row.after)]
    assert counts == [(2, 0, 0), (3, 1, 1)]
    assert found.chart.series[1].values == (3.0,)


def test_all_bans_regions_and_windows_stand_without_asking(planted: Any) -> None:
    found = planted.desk.effects.effect()

    assert {row.letter.ban_no for row in found.rows} == set(range(1, 10))
    assert {row.weeks for row in found.rows} == {4, 12, 26}
    assert len(found.cells) == len(found.rows)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked("D99"), "directive_unknown"),
        (Asked(region="NOWHERE"), "region_unknown"),
        (Asked(weeks=(5,)), "window_unknown"),
    ],
)
def test_what_is_not_there_is_refused(province: Any, asked: Asked, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        province.desk.effects.effect(asked)
    assert refusal.value.code == code


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_command_line_writes_paper_and_workbook(
    planted: Any, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KPDESK_PASSWORD", "four plain words here")
    folder = planted.desk.workplace.store.folder.root
    planted.desk.close()
    pdf, book = tmp_path / "effect.pdf", tmp_path / "effect.xlsx"

    code = main(
        ["province", "effect", "--directive", "d9", "--pdf", str(pdf), "--xlsx", str(book), "--language", language,
         "--store", str(folder), "--user", "shah", "--json"]
    )  # fmt: skip

    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    sheet = load_workbook(book).worksheets[0]
    assert sheet.max_row == len(told["items"]) + 1
    everywhere = next(row for row in told["items"] if row["region"] == "" and row["weeks"] == 4)
    assert everywhere["after"]["violations"] == 3
