"""Conditions of the list turned round, in the core and on the command line, and by the name of a saved filter."""

from __future__ import annotations

import openpyxl
import pytest

from kpdesk.violations.rows import ViolationFilter


@pytest.fixture
def logged(log):
    log("gul", kind="V02", platform="tiktok")
    log("noor", kind="V01", platform="facebook")


@pytest.mark.parametrize(
    ("kept", "names"),
    [
        (ViolationFilter(kinds=("V02",), not_kinds=True), ["Noor Ali"]),
        (ViolationFilter(platform="facebook", not_platform=True), ["Gul Khan"]),
        (ViolationFilter(with_case=True), []),
        (ViolationFilter(without_evidence=True, identified=True), ["Noor Ali", "Gul Khan"]),
        (ViolationFilter(disposed=True), []),
    ],
)
def test_a_condition_turned_round_keeps_the_others(desk, logged, kept, names):
    assert [row.name for row in desk.violations.items(kept)] == names
    assert desk.violations.count(kept) == len(names)


def test_the_command_line_turns_them_round_and_writes_what_it_lists(run, logged, tmp_path):
    target = tmp_path / "list.xlsx"
    _code, data = run("violations", "list", "--kind", "V02", "--not-kind", "--xlsx", str(target))

    assert [item["name"] for item in data["items"]] == ["Noor Ali"]
    assert openpyxl.load_workbook(target).worksheets[0]["C2"].value == "Noor Ali"


def test_a_filter_saved_in_the_window_is_known_by_its_name(run, desk, logged):
    desk.preferences.keep({"list.violationTable.filters": {"Not TikTok": {"platform": "tiktok", "not_platform": True}}})
    _code, data = run("violations", "list", "--saved", "Not TikTok")

    assert [item["name"] for item in data["items"]] == ["Noor Ali"]


def test_an_unknown_name_tells_the_known_ones(run, desk, logged):
    desk.preferences.keep({"list.violationTable.filters": {"Mine": {"pending": True}}})
    code, data = run("violations", "list", "--saved", "Yours")

    assert (code, data["error"]["code"]) == (3, "saved_filter_unknown")
    assert data["error"]["values"]["known"] == "Mine"
