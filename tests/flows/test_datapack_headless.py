"""The CPO changes a rule on the command line, the district accepts it, and its cases follow."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.cli import call

Ask = Callable[..., Any]
REPLY = "PR1975.show_cause_reply"
ROLL = (
    "Name,Father's name,Rank,Belt No,CNIC,Posting\n"
    "Gul Khan,Zarin Khan,Constable,1001,16101-1234567-1,PS Hoti\n"
    "Noor Ali,Sher Ali,Constable,1002,16101-1234568-3,PS Hoti\n"
)


@pytest.fixture(autouse=True)
def monday(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FixedClock(datetime(2026, 11, 16, 6, 0, tzinfo=UTC))
    monkeypatch.setattr(call, "SystemClock", lambda: clock)


@pytest.fixture
def stick(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder between a district with a roll and the CPO, enrolled with each other."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr("kpdesk.workbooks.encryption.SPIN", 1_000)
    ask("init", "--office", "MRD")
    ask("init", "--office", "CPO", office="CPO")
    asked = ask("exchange", "enrol", "--out", folder)
    monkeypatch.setenv("KPDESK_WORDS", asked.data["words"])
    certified = ask("exchange", "enrol", "--accept", asked.data["file"], "--out", folder, office="CPO")
    assert ask("exchange", "enrol", "--finish", certified.data["file"]).code == 0
    (folder / "roll.csv").write_text(ROLL, encoding="utf-8")
    assert ask("roster", "import", folder / "roll.csv", "--accept-doubtful").data["added"] == 2
    return folder


def written(stick: Path, name: str, values: object) -> Path:
    path = stick / name
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


def noticed(ask: Ask, stick: Path, belt: str) -> str:
    """Opens a case with a show-cause notice of today; returns its number."""
    person = ask("roster", "find", belt).data["items"][0]["uid"]
    seen = ("--person", person, "--kind", "V02", "--platform", "tiktok", "--on", "2026-11-10")
    violation = ask("violations", "add", *seen).data["number"]
    case = ask("cases", "open", "--violation", violation, "--on", "2026-11-11").data["case"]
    number = case if isinstance(case, str) else case["number"]
    fields = written(stick, f"{belt}.json", {"number": f"{belt}/EC"})
    taken = ask("cases", "step", number, "show_cause_issued", "--on", "2026-11-16", "--fields", fields)
    assert taken.data["state"] == "show_cause_issued"
    return number


def reply_by(ask: Ask, case: str) -> str:
    return next(item["on"] for item in ask("cases", "show", case).data["due"] if item["what"] == "reply_due")


def test_a_changed_term_reaches_the_next_notice_and_not_the_running_one(ask: Ask, stick: Path) -> None:
    running = noticed(ask, stick, "1001")
    change = written(stick, "term.json", {"code": REPLY, "days": 10})
    assert ask("reference", "edit", "clocks", change, office="CPO").code == 0

    sent = ask("exchange", "send-datapack", "--all", "--lists", "clocks", "punishments", "--out", stick, office="CPO")
    (file,) = sent.data["files"]
    seen = ask("exchange", "inspect", file["file"])
    assert (seen.code, seen.data["colour"], seen.data["from"], seen.data["updated"]) == (0, "green", "CPO", 1)
    assert seen.data["list_changes"] == [
        {
            "list": "clocks", "code": REPLY, "name": "Reply to a show-cause notice", "step": "changed", "gone": False,
            "fields": [
                {"field": "days", "before": 7, "after": 10},
                {"field": "valid_from", "before": None, "after": "2026-11-16"},
            ],
        }
    ]  # fmt: skip
    planned = ask("exchange", "receive", file["file"])
    assert (planned.data["files"][0]["accepted"], reply_by(ask, running)) == (False, "2026-11-23")

    taken = ask("exchange", "receive", file["file"], "--accept", "--receipt-dir", stick)
    assert (taken.code, taken.data["files"][0]["accepted"]) == (0, True)
    following = noticed(ask, stick, "1002")
    assert (reply_by(ask, running), reply_by(ask, following)) == ("2026-11-23", "2026-11-26")
    assert ask("exchange", "receive", taken.data["files"][0]["receipt"], "--accept", office="CPO").code == 0

    (before, now) = (item for item in ask("clocks").data["items"] if item["code"] == REPLY)
    assert (before["valid_to"], now["days"], now["pack"], now["pack_on"]) == ("2026-11-15", 10, 1, "2026-11-16")
    (pack,) = ask("exchange", "datapacks").data["items"]
    assert (pack["number"], pack["changed"], pack["undone"]) == (1, 1, False)
    undone = ask("exchange", "undo-datapack", "1")
    assert (undone.code, undone.data) == (0, {"number": 1, "reverted": 1, "kept": []})
    days = {item["code"]: item["days"] for item in ask("clocks").data["items"]}
    assert (days[REPLY], reply_by(ask, following)) == (7, "2026-11-26")
    assert ask("audit", "verify").data["intact"] is True


def test_wrong_use_is_answered_with_a_sentence(ask: Ask, stick: Path) -> None:
    send = ("exchange", "send-datapack", "--out", stick)
    for arguments, office, code in (
        ((*send, "--all"), "MRD", "only_root_sends_datapack"),
        ((*send, "--to", "MRD", "--lists", "stations"), "CPO", "datapack_list_unknown"),
        ((*send, "--to", "SWT"), "CPO", "recipient_unknown"),
        (("exchange", "undo-datapack", "1"), "MRD", "datapack_unknown"),
    ):
        answer = ask(*arguments, office=office)
        assert (answer.code, answer.data["error"]["code"]) == (3, code)
        assert answer.data["error"]["message"]
