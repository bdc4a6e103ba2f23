"""``kpdesk roster …`` as a script calls it: one JSON object, the promised keys, the promised exit codes."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.cli.main import ATTENTION, DONE, REFUSED, main
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
PASSWORD = "four plain words here"
HEADINGS = "Name,Father Name,Rank,Belt No,CNIC,Personnel No,Posting,Mobile\n"
GUL = "Gul Zaman,Zar Khan,FC,1042,16101-1234567-1,00467023,PS City,0319-2715087\n"
AMIR = "Amir Shah,Wali Khan,HC,1043,16101-7654321-3,00467024,PS Hoti,0300-1234567\n"


@pytest.fixture
def kpdesk(tmp_path, monkeypatch, capsys):
    """Calls the program with ``--json`` on a new store; returns its exit code and its object."""
    clock = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    desk, _words = Desk.create(tmp_path / "s", "MRD", "khan", "Khan", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1))
    desk.close()
    for name, value in (("STORE", str(tmp_path / "s")), ("USER", "khan"), ("PASSWORD", PASSWORD)):
        monkeypatch.setenv(f"KPDESK_{name}", value)

    def call(*arguments):
        code = main(["roster", *map(str, arguments), "--json"])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, json.loads(said.out)

    return call


@pytest.fixture
def roll(tmp_path):
    path = tmp_path / "roll.csv"
    path.write_text(HEADINGS + GUL + AMIR, encoding="utf-8")
    return path


def test_an_import_says_everything_that_the_contract_promises(kpdesk, roll):
    code, said = kpdesk("import", roll)

    assert code == DONE
    figures = {"rows": 2, "added": 2, "changed": 0, "unchanged": 0, "doubtful": 0, "refused": 0, "problems": []}
    assert {name: said[name] for name in figures} == figures
    assert said["missing_from_file"] == 0
    assert said["batch"]
    assert said["mapping"]["cnic"]["column"] == "E"


def test_a_dry_run_plans_and_keeps_nothing(kpdesk, roll):
    code, said = kpdesk("import", roll, "--dry-run")

    assert (code, said["added"], said["batch"]) == (DONE, 2, None)
    assert kpdesk("find", "") == (DONE, {"items": []})


def test_refused_rows_are_listed_with_their_place_and_ask_for_attention(kpdesk):
    code, said = kpdesk("import", SAMPLES / "roll-damaged.csv")

    first = said["problems"][0]
    assert (code, said["added"], said["refused"], len(said["problems"])) == (ATTENTION, 225, 25, 25)
    assert (first["row"], first["column"], first["code"]) == (5, "E", "cnic_scientific")
    assert "1.63E+12" in first["message"]


def test_a_changed_file_is_told_field_by_field_and_who_is_missing(kpdesk, roll):
    kpdesk("import", roll)
    roll.write_text(HEADINGS + GUL.replace("PS City", "PS Toru"), encoding="utf-8")

    code, said = kpdesk("import", roll, "--dry-run")

    assert (code, said["changed"], said["missing_from_file"]) == (DONE, 1, 1)
    assert [(c["row"], c["field"], c["old"], c["new"]) for c in said["changes"]] == [
        (2, "posting", "PS City", "PS Toru")
    ]
    assert [person["name"] for person in said["missing"]] == ["Amir Shah"]


def test_doubtful_rows_are_taken_when_asked_for(kpdesk, roll):
    roll.write_text(HEADINGS + GUL.replace("FC", "Gunner") + AMIR, encoding="utf-8")

    without = kpdesk("import", roll, "--dry-run")
    taken = kpdesk("import", roll, "--accept-doubtful")

    assert (without[0], without[1]["doubtful"], without[1]["added"]) == (ATTENTION, 1, 1)
    assert (taken[0], taken[1]["doubtful"], taken[1]["added"]) == (DONE, 0, 2)


def test_an_import_is_undone_by_its_batch(kpdesk, roll):
    batch = kpdesk("import", roll)[1]["batch"]

    assert kpdesk("undo", batch) == (DONE, {"reverted": 2, "kept": []})
    assert kpdesk("undo", batch)[0] == REFUSED


def test_a_mapping_file_corrects_the_columns(kpdesk, tmp_path):
    roll, mapping = tmp_path / "odd.csv", tmp_path / "mapping.json"
    roll.write_text("Who,Father Name,CNIC,Rank\nGul Zaman,Zar Khan,16101-1234567-1,FC\n", encoding="utf-8")
    mapping.write_text(json.dumps({"name": "Who"}), encoding="utf-8")

    code, said = kpdesk("import", roll, "--mapping", mapping)

    assert (code, said["added"], said["mapping"]["name"]["column"]) == (DONE, 1, "A")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("import", "no-such-file.xlsx"), "file_not_found"),
        (("import", SAMPLES / "roll-clean.xlsx", "--sheet", "Other"), "sheet_not_found"),
        (("import", SAMPLES / "roll-clean.truth.json"), None),
        (("undo", "nothing"), "import_not_found"),
        (("show", "nobody"), "person_not_found"),
    ],
)
def test_what_the_operator_can_put_right_is_refused_with_a_sentence(kpdesk, arguments, code):
    exit_code, said = kpdesk(*arguments)

    assert exit_code == REFUSED
    assert said["error"]["message"]
    assert code in (None, said["error"]["code"])


def test_found_people_bear_the_promised_keys(kpdesk, roll):
    kpdesk("import", roll)

    code, said = kpdesk("find", "zaman")

    assert code == DONE
    item = said["items"][0]
    assert {name: item[name] for name in ("name", "father_name", "rank", "belt_no", "cnic", "posting", "status")} == {
        "name": "Gul Zaman", "father_name": "Zar Khan", "rank": "Constable", "belt_no": "1042",
        "cnic": "16101-1234567-1", "posting": "PS City", "status": "in_service",
    }  # fmt: skip


def test_an_empty_text_lists_everybody_unless_limited(kpdesk):
    kpdesk("import", SAMPLES / "roll-urdu.xlsx")

    assert len(kpdesk("find", "")[1]["items"]) == 300
    assert len(kpdesk("find", "", "--limit", 7)[1]["items"]) == 7


def test_one_person_is_shown_with_the_timeline(kpdesk, roll):
    kpdesk("import", roll)

    code, said = kpdesk("show", "1042")

    assert (code, said["person"]["name"], said["person"]["mobile"]) == (DONE, "Gul Zaman", "0319-2715087")
    assert [(entry["kind"], entry["text"]) for entry in said["timeline"]] == [
        ("timeline_imported", "Entered from roll.csv by khan")
    ]


def test_an_export_is_written_once_and_imports_back(kpdesk, roll, tmp_path):
    kpdesk("import", roll)
    target = tmp_path / "out.xlsx"

    assert kpdesk("export", target) == (DONE, {"written": str(target), "rows": 2})
    assert kpdesk("export", target)[1]["error"]["code"] == "file_exists"
    assert kpdesk("import", target)[1]["unchanged"] == 2
