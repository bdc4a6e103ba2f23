"""Passing on, reviews and late windows from the command line, and a rebuild over all of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.cli.main import main
from kpdesk.exchange.review_rules import ReviewState
from kpdesk.province.review_draft import ReviewDraft

Report = Callable[..., Path]
Run = Callable[..., tuple[int, dict[str, Any]]]
WEEK = "2026-W47"


@pytest.fixture
def run(province: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], clock: object) -> Run:
    """Runs a verb at an office, whose desk must not be open, and gives exit code and JSON."""
    monkeypatch.setenv("KPDESK_PASSWORD", "four plain words here")
    monkeypatch.setattr("kpdesk.cli.call.SystemClock", lambda: clock)

    def at(office: str, *words: object) -> tuple[int, dict[str, Any]]:
        folder = province.folder(office)
        code = main([*map(str, words), "--store", str(folder), "--user", "khan", "--json"])
        return code, json.loads(capsys.readouterr().out)

    return at


def test_a_region_passes_on_and_reviews_from_the_command_line(province: Any, report: Report, run: Run) -> None:
    file = report("MRD")
    province.close()

    assert run("RMRD", "exchange", "receive", file, "--accept")[0] == 0
    code, passed = run("RMRD", "exchange", "pass-on", "--week", WEEK, "--out", province.stick)
    assert (code, len(passed["files"])) == (0, 1)
    code, again = run("RMRD", "exchange", "pass-on", "--all", "--out", province.stick)
    assert (code, again["error"]["code"]) == (3, "nothing_to_pass_on")

    awaiting = run("RMRD", "province", "reviews", "--week", WEEK, "--awaiting")[1]["items"]
    assert [(one["office"], one["state"], one["went_on"]) for one in awaiting] == [("MRD", "awaiting", "written")]
    row = f"{WEEK}/MRD-0"
    code, shown = run(
        "RMRD", "province", "review", "--office", "mrd", "--week", WEEK, "--seen", "--remark", "seen by the RPO",
        "--row", "part_b", row, "name the platform",
    )  # fmt: skip
    assert (code, shown["state"], shown["told"]) == (0, "seen", False)
    assert shown["remarks"] == [{"table": "part_b", "row": row, "text": "name the platform"}]

    files = [one["file"] for one in run("RMRD", "province", "send-reviews", "--out", province.stick)[1]["files"]]
    code, taken = run("CPO", "exchange", "receive", passed["files"][0]["file"], files[1], "--accept")
    assert (code, [one["code"] for one in taken["files"]]) == (0, ["in_order", "in_order"])
    (line,) = run("CPO", "province", "reviews", "--week", WEEK)[1]["items"]
    assert (line["passed_on"], line["region"]["state"], line["region"]["by"]) == (True, "seen", "RMRD")
    assert run("MRD", "exchange", "receive", files[0], "--accept")[0] == 0
    assert [one["state"] for one in run("MRD", "exchange", "reviews")[1]["items"]] == ["seen"]


def test_a_late_window_from_the_command_line(province: Any, report: Report, run: Run) -> None:
    file = report("MRD", to="CPO")
    province.close()
    run("CPO", "exchange", "receive", file, "--accept")
    assert run("CPO", "province", "review", "--office", "MRD", "--week", WEEK, "--accept")[1]["state"] == "accepted"
    code, refused = run("CPO", "province", "review", "--office", "MRD", "--week", WEEK, "--remark", "x")
    assert (code, refused["error"]["code"]) == (3, "decision_missing")

    window = ("province", "open-late-window", "--office", "MRD", "--reason", "the court asked for it")
    assert run("CPO", *window)[1]["error"]["code"] == "window_for_whom"
    code, opened = run("CPO", *window, "--week", WEEK, "--week", "2026-W46", "--until", "2026-12-01")
    assert (code, [one["until"] for one in opened["items"]]) == (0, ["2026-12-01"] * 2)
    (sent,) = run("CPO", "province", "send-reviews", "--out", province.stick)[1]["files"]
    run("MRD", "exchange", "receive", sent["file"], "--accept")
    assert {one["week"] for one in run("MRD", "province", "late-windows")[1]["items"]} == {WEEK, "2026-W46"}
    uid = opened["items"][0]["uid"]
    assert run("CPO", "province", "close-late-window", uid, "--reason", "a slip") == (0, {"uid": uid})


def test_a_rebuild_has_what_was_passed_on_and_what_regions_said(province: Any, report: Report, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    province.take("RMRD", report("MRD"))
    region, cpo = province["RMRD"], province["CPO"]
    sheet = region.reviews.sheet("MRD", WEEK)
    region.reviews.decide(ReviewDraft("MRD", WEEK, sheet.line.edition, "seen"), ReviewState.SEEN)
    files = [one.path for one in region.passing_on.pass_on(province.stick)]
    files += [one.path for one in region.reviews.tell(province.stick) if "_CPO_" in one.name]
    files.append(str(report("MRD", to="CPO")))
    province.take("CPO", *files)
    cpo.reviews.decide(ReviewDraft("MRD", WEEK, 1), ReviewState.ACCEPTED)
    for number, file in enumerate(reversed(files)):
        shutil.copy(file, archive / f"{number}.xlsx")
    before, line = cpo.province.digest(), cpo.reviews.lines(WEEK)

    done = cpo.province.rebuild(archive)

    assert (done.used, done.skipped, done.digest) == (3, (), before)
    assert cpo.reviews.lines(WEEK) == line
