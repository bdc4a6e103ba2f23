"""``kpdesk roster post|status|…`` as a script calls them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from kpdesk.base.clock import FixedClock
from kpdesk.cli.main import DONE, REFUSED, main
from kpdesk.cli.people_filter import years
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk

PASSWORD = "four plain words here"
ROLL = (
    "Name,Father Name,Rank,Belt No,CNIC,Posting,Date of Enlistment\n"
    "Gul Zaman,Zar Khan,FC,1042,16101-1234567-1,PS City,01.05.2012\n"
    "Amir Shah,Wali Khan,HC,1043,16101-7654321-3,PS Hoti,01.05.2020\n"
    "Noor Shah,Said Khan,FC,1044,16101-3333333-3,PS City,01.05.2021\n"
)
GUL, AMIR = "16101-1234567-1", "16101-7654321-3"


@pytest.fixture
def kpdesk(tmp_path, monkeypatch, capsys):
    """Calls ``kpdesk roster … --json`` on a store of three; returns its exit code and its object."""
    clock = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    desk, _words = Desk.create(tmp_path / "s", "MRD", "khan", "Khan", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1))
    roll = tmp_path / "roll.csv"
    roll.write_text(ROLL, encoding="utf-8")
    desk.roster.accept(desk.roster.plan(roll))
    desk.close()
    for name, value in (("STORE", str(tmp_path / "s")), ("USER", "khan"), ("PASSWORD", PASSWORD)):
        monkeypatch.setenv(f"KPDESK_{name}", value)

    def call(*arguments):
        code = main(["roster", *map(str, arguments), "--json"])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, json.loads(said.out)

    return call


def test_people_are_posted_by_name_or_by_conditions(kpdesk):
    code, data = kpdesk("post", GUL, "--to", "PS Hoti", "--on", "2026-11-01", "--order", "OB 1")
    assert (code, len(data["changed"])) == (DONE, 1)

    code, data = kpdesk("post", "--posting", "PS Hoti", "--not-rank", "FC", "--to", "Lines", "--on", "02.11.2026")
    assert (code, len(data["changed"])) == (DONE, 1)
    assert [item["name"] for item in kpdesk("find", "--posting", "Lines")[1]["items"]] == ["Amir Shah"]


def test_a_status_is_set_refused_and_taken_back(kpdesk):
    assert kpdesk("status", GUL, "--set-service", "suspended", "--on", "2026-11-01")[0] == DONE
    code, data = kpdesk("status", GUL, "--set-service", "in_service", "--on", "2026-11-02")
    assert (code, data["error"]["code"]) == (REFUSED, "state_step_not_allowed")

    code, data = kpdesk("take-back", GUL, "service_state", "--reason", "another Gul")
    states = [(item["value"], item["until"]) for item in data["items"] if item["aspect"] == "service_state"]
    assert (code, states) == (DONE, [("in_service", None)])


def test_a_transfer_is_offered_accepted_and_listed(kpdesk):
    assert kpdesk("offer", GUL, AMIR, "--to", "SWT", "--on", "2026-11-01", "--order", "CPO 1")[0] == DONE
    assert kpdesk("withdraw-offer", AMIR, "--on", "2026-11-02")[0] == DONE
    code, data = kpdesk("accept-offer", GUL, "--on", "2026-11-03", "--order", "SWT 2")

    assert (code, data["items"][0]["state"], data["items"][0]["settled_order"]) == (DONE, "accepted", "SWT 2")
    assert [row["name"] for row in kpdesk("transfers", "--state", "withdrawn")[1]["items"]] == ["Amir Shah"]
    assert kpdesk("decline-offer", GUL, "--on", "2026-11-04")[1]["error"]["code"] == "transfer_not_open"


def test_accounts_are_declared_or_nil(kpdesk):
    words = ("--account", "tiktok", "gul.khan", "https://tiktok.com/@gul.khan", "--account", "facebook", "Gul")
    code, data = kpdesk("declare", GUL, "--on", "2026-11-01", *words)
    assert (code, [a["platform"] for a in data["declarations"][0]["accounts"]]) == (DONE, ["tiktok", "facebook"])

    assert kpdesk("declare", GUL, "--on", "2026-11-02", "--nil")[1]["declarations"][0]["nil"] is True


def test_a_photo_goes_in_out_and_off(kpdesk, tmp_path):
    picture, copy = tmp_path / "face.png", tmp_path / "copy.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\nface")

    assert kpdesk("photo", GUL, picture)[0] == DONE
    assert kpdesk("photo", GUL, "--out", copy)[0] == DONE
    assert copy.read_bytes() == picture.read_bytes()
    assert kpdesk("photo", GUL, "--remove", "not his")[0] == DONE
    assert kpdesk("photo", GUL, "--out", tmp_path / "none.png")[1]["error"]["code"] == "photo_missing"
    assert kpdesk("photo", GUL)[1]["error"]["code"] == "photo_one_way"


def test_strength_is_shown_set_and_printed(kpdesk, tmp_path):
    target = tmp_path / "strength.pdf"
    code, data = kpdesk("strength", "--set", "10", "--rank", "FC", "--posting", "PS City", "--pdf", target)

    assert (code, data["by_posting"][0]["vacant"], data["total"]["actual"]) == (DONE, 8, 3)
    assert "Vacant" in PdfReader(target).pages[0].extract_text()
    book = tmp_path / "strength.xlsx"
    assert kpdesk("strength", "--xlsx", book)[1]["xlsx"] == str(book)
    assert kpdesk("strength", "--xlsx", book)[0] == REFUSED
    assert kpdesk("strength", "--clear", "--rank", "FC", "--posting", "PS City")[1]["by_posting"][0]["vacant"] is None


def test_a_list_is_printed_and_exported_by_its_conditions(kpdesk, tmp_path):
    roll, book = tmp_path / "roll.pdf", tmp_path / "city.xlsx"
    code, data = kpdesk("print", "--posting", "PS City", "--service-years", "10-", "--pdf", roll, "--paper", "legal")
    assert (code, data["rows"]) == (DONE, 1)
    assert "Gul Zaman" in PdfReader(roll).pages[0].extract_text()

    assert kpdesk("export", book, "--not-posting", "PS City")[1]["rows"] == 1
    assert kpdesk("export", book, "--force", "--person", "1042", "--person", "1043", "--person", "1042")[1]["rows"] == 2
    assert kpdesk("print", "--person", "1043", "--pdf", roll, "--force")[1]["rows"] == 1
    assert kpdesk("print", "--person", "1043", "--rank", "HC", "--pdf", roll, "--force")[0] == 3
    assert kpdesk("import", book, "--dry-run")[1]["unchanged"] == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("post", "--to", "Lines", "--on", "2026-11-01"), "nobody_selected"),
        (("post", GUL, "--rank", "FC", "--to", "Lines", "--on", "2026-11-01"), "filter_with_persons"),
        (("find", "--rank", "FC", "--not-rank", "HC"), "filter_both_ways"),
        (("find", "--rank", "Sheriff"), "rank_not_known"),
    ],
)
def test_a_choice_of_people_that_is_not_clear_is_refused(kpdesk, arguments, code):
    answer, data = kpdesk(*arguments)

    assert (answer, data["error"]["code"]) == (REFUSED, code)


@pytest.mark.parametrize(("text", "ends"), [("5-10", (5, 10)), ("10-", (10, None)), ("-5", (None, 5))])
def test_years_of_service_have_one_or_two_ends(text, ends):
    assert years(text) == ends


@pytest.mark.parametrize("text", ["", "-", "5", "a-b", "5-1000"])
def test_other_years_are_wrong_usage(text):
    with pytest.raises(ValueError):
        years(text)
