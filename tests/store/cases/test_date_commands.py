"""``kpdesk cases calendar|entries|entry|service|scan|scan-export`` and the lists that dates are counted by."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, dict[str, object]]]


def test_the_calendar_names_holidays_and_what_falls_due(office, run: Run) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0, served_on="2026-11-02")

    code, answer = run("cases", "calendar", "--month", "2026-11")

    assert (code, answer["month"], answer["due"]) == (0, "2026-11", 1)
    ninth = next(day for day in answer["days"] if day["on"] == "2026-11-09")
    assert ninth["holidays"] == ["Iqbal Day"]
    assert [due["case"] for due in ninth["due"]] == [case]


def test_a_month_that_is_none_is_refused(run: Run) -> None:
    code, answer = run("cases", "calendar", "--month", "2026-13")

    assert (code, answer["error"]["code"]) == (3, "month_not_understood")


def test_entries_need_attention_until_they_are_on_record(punished, run: Run) -> None:
    punished()
    code, listed = run("cases", "entries")
    (row,) = listed["entries"]
    assert (code, listed["due"], row["state"], row["due_on"]) == (1, 1, "due", "2026-12-27")

    made = run("cases", "entry", row["uid"], "--on", "2027-01-04", "--by", "OASI Noor", "--page", "12")

    assert (made[0], made[1]["state"], made[1]["entered_on"], made[1]["page"]) == (0, "made", "2027-01-04", "12")
    assert run("cases", "entries")[1] == {"due": 0, "entries": []}
    assert len(run("cases", "entries", "--all")[1]["entries"]) == 1


def test_service_and_its_scan_from_the_command_line(office, run: Run, tmp_path: Path) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0, number="7/EC")
    file, copy = tmp_path / "receipt.pdf", tmp_path / "copy.pdf"
    file.write_bytes(b"%PDF-1.4 signed")
    code, bare = run("cases", "service", case)
    assert (code, bare["not_served"]) == (1, 1)

    assert run("cases", "scan", case, "1", str(file))[1]["attached"] is True
    assert run("cases", "scan", case, "1", str(file))[1]["attached"] is False
    (paper,) = run("cases", "service", case)[1]["papers"]
    (scan,) = paper["scans"]
    assert run("cases", "scan-export", scan["uid"], str(copy))[0] == 0

    assert copy.read_bytes() == file.read_bytes()
    assert run("cases", "scan-export", scan["uid"], str(copy))[1]["error"]["code"] == "file_exists"


def test_a_holiday_is_entered_and_listed_from_the_command_line(run: Run, tmp_path: Path) -> None:
    values = tmp_path / "eid.json"
    eid = {"code": "EID_2027", "name": "Eid-ul-Fitr", "source": "Notification", "first": "2027-03-10"}
    values.write_text(json.dumps({**eid, "last": "2027-03-12"}), encoding="utf-8")

    code, answer = run("reference", "edit", "holidays", str(values))

    assert (code, answer["added"]) == (0, True)
    assert "EID_2027" in {row["code"] for row in run("holidays")[1]["items"]}
    assert {row["code"] for row in run("regimes")[1]["items"]} >= {"PR1975", "ED2011", "FED2020", "CONTRACT"}
