"""From a figure back to its rows, as the window and the command line ask for them."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cli.main import main
from kpdesk.desk import Desk
from kpdesk.violations.draft import ViolationDraft

WEEK = "2026-W47"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    for kind, platform, day in (("V02", "tiktok", 18), ("V05", "facebook", 17), ("V02", "facebook", 1)):
        draft = ViolationDraft(unidentified="A man", kind=kind, platform=platform, seen_on=date(2026, 11, day))
        desk.violations.register(draft)
    desk.weekly.draw_up(WEEK)
    return desk


def test_a_figure_and_one_cell_of_its_account_give_their_rows(desk: Desk) -> None:
    assert [row.what for row in desk.weekly.figure_rows(WEEK, "new")] == ["V05", "V02"]
    assert [row.what for row in desk.weekly.figure_rows(WEEK, "new", {"kind": "V02"})] == ["V02"]
    assert len(desk.weekly.figure_rows(WEEK, "balance", {"rank": "unknown", "platform": "facebook"})) == 2


def test_the_running_total_gives_all_that_was_seen_since_its_letter(desk: Desk) -> None:
    desk.violations.withdraw(desk.weekly.figure_rows(WEEK, "new")[0].target, "entered twice")
    desk.weekly.draw_up(WEEK)

    rows = desk.weekly.figure_rows(WEEK, "cumulative")
    assert len(rows) == desk.weekly.show(WEEK).figures["cumulative"] == 2
    assert [row.on for row in rows] == [date(2026, 11, 1), date(2026, 11, 18)]


@pytest.mark.parametrize(("figure", "code"), [("strength", "figure_not_by_row"), ("nonsense", "figure_unknown")])
def test_a_figure_without_rows_says_so(desk: Desk, figure: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        desk.weekly.figure_rows(WEEK, figure)

    assert (refused.value.code, refused.value.field) == (code, "figure")


def test_the_command_line_gives_the_same_rows(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = [row.number for row in desk.weekly.figure_rows(WEEK, "balance", {"kind": "V02"})]
    for name, value in (("STORE", desk.folder), ("USER", "khan"), ("PASSWORD", "four plain words here")):
        monkeypatch.setenv(f"KPDESK_{name}", str(value))
    desk.close()

    code = main(["weekly", "rows", "--week", WEEK, "--figure", "balance", "--kind", "V02"])
    said = capsys.readouterr().out

    assert code == 0
    assert expected and all(number in said for number in expected)
