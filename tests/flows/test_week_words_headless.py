"""The words of a week on the command line: letter and story in and out of files, reasons, freeze with a waiver."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.cli import main as head

WEEK = "2026-W47"
Ask = Callable[..., tuple[int, dict]]


@pytest.fixture
def ask(founded: Path, tmp_path: Path, clock: FixedClock, capsys, monkeypatch) -> Iterator[Ask]:
    """Runs a verb with ``--json`` on a copy of the founded store and returns the exit code and what was printed."""
    import shutil

    shutil.copytree(founded, tmp_path / "store")
    monkeypatch.setattr("kpdesk.cli.call.SystemClock", lambda: clock)
    monkeypatch.setenv("KPDESK_PASSWORD", "four plain words here")
    monkeypatch.setenv("KPDESK_USER", "khan")

    def ask(*words: object) -> tuple[int, dict]:
        code = head.main([*map(str, words), "--store", str(tmp_path / "store"), "--json"])
        return code, json.loads(capsys.readouterr().out)

    yield ask


@pytest.fixture
def drawn(ask: Ask) -> Ask:
    ask("weekly", "draw-up", "--week", WEEK)
    return ask


def test_the_letter_goes_out_to_a_file_and_comes_back_changed(drawn: Ask, tmp_path: Path) -> None:
    file = tmp_path / "letter.json"
    code, _ = drawn("weekly", "letter", "--week", WEEK, "--out", file)
    letter = json.loads(file.read_text(encoding="utf-8"))
    letter["copies"], letter["letter_no"] = ["SP Complaint", "DIG Headquarters"], "4521/SMMU"
    file.write_text(json.dumps(letter), encoding="utf-8")

    again, shown = drawn("weekly", "letter", "--week", WEEK, "--file", file)
    assert (code, again) == (0, 0)
    assert (shown["copies"], shown["letter_no"]) == (["SP Complaint", "DIG Headquarters"], "4521/SMMU")
    assert drawn("weekly", "letter", "--week", WEEK)[1]["letter_no"] == "4521/SMMU"


def test_a_file_with_one_field_changes_only_that(drawn: Ask, tmp_path: Path) -> None:
    file = tmp_path / "letter.json"
    file.write_text('{"note": "A paragraph."}', encoding="utf-8")
    _, before = drawn("weekly", "letter", "--week", WEEK)

    _, after = drawn("weekly", "letter", "--week", WEEK, "--file", file)
    assert after == {**before, "note": "A paragraph."}


@pytest.mark.parametrize(
    "text", ["", "no json", "[]", '{"moon": "x"}', '{"copies": "SP"}', '{"copies": [1]}', '{"note": 7}', "[" * 2000]
)
def test_a_file_that_is_no_letter_is_refused_and_changes_nothing(drawn: Ask, tmp_path: Path, text: str) -> None:
    file = tmp_path / "letter.json"
    file.write_text(text, encoding="utf-8")
    before = drawn("weekly", "letter", "--week", WEEK)

    code, said = drawn("weekly", "letter", "--week", WEEK, "--file", file)
    assert (code, said["error"]["code"]) == (3, "letter_file_not_understood")
    assert drawn("weekly", "letter", "--week", WEEK) == before


def test_the_week_in_words_is_taken_from_a_file_and_given_back(drawn: Ask, tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("\ufeffاس ہفتے کچھ نہیں ہوا۔\n", encoding="utf-8")

    code, shown = drawn("weekly", "words", "--week", WEEK, "--language", "ur", "--file", file)
    assert (code, shown["text"], shown["edited_by"]) == (0, "اس ہفتے کچھ نہیں ہوا۔", "khan")
    assert drawn("weekly", "show", "--week", WEEK)[1]["words"]["ur"] == "اس ہفتے کچھ نہیں ہوا۔"
    _, back = drawn("weekly", "words", "--week", WEEK, "--language", "ur", "--drafted")
    assert back["text"] == back["drafted"]
    assert back["edited_by"] is None


def test_a_picture_is_no_text(drawn: Ask, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"\x89PNG\xff\xfe")

    code, said = drawn("weekly", "words", "--week", WEEK, "--file", tmp_path / "words.txt")
    assert (code, said["error"]["code"]) == (3, "text_file_not_text")


def test_reasons_and_the_waiver_stand_in_what_is_shown(drawn: Ask, tmp_path: Path) -> None:
    drawn("weekly", "reason", "--week", WEEK, "--exception", "except_no_roster", "--reason", "With the EC.")
    code, shown = drawn("weekly", "freeze", "--week", WEEK, "--waive", "one person does the work")
    reasons = {item["key"]: item["reason"] for item in shown["certificate"]["exceptions"]}
    assert (code, shown["waiver"], reasons["except_no_roster"]) == (1, "one person does the work", "With the EC.")
    for language in ("en", "ur"):
        pdf = tmp_path / f"{language}.pdf"
        drawn("weekly", "print", "--week", WEEK, "--pdf", pdf, "--language", language)
        assert pdf.read_bytes().startswith(b"%PDF")


def test_the_only_user_freezes_without_a_question_and_that_fact_is_the_reason(drawn: Ask) -> None:
    _, shown = drawn("weekly", "freeze", "--week", WEEK)
    assert shown["waiver"] == "khan is the only user of this office who may draw up or freeze a week."


def test_a_revision_shows_each_change_with_its_reason(drawn: Ask) -> None:
    drawn("weekly", "freeze", "--week", WEEK, "--waive", "one person does the work")
    drawn("violations", "add", "--unidentified", "a man", "--kind", "V02", "--on", "2026-11-18")
    drawn("weekly", "draw-up", "--week", WEEK)
    drawn("weekly", "reason", "--week", WEEK, "--revision", "--reason", "Logged late.")
    drawn("weekly", "reason", "--week", WEEK, "--figure", "balance", "--reason", "It pends.")

    _, shown = drawn("weekly", "show", "--week", WEEK)
    told = {change["figure"]: (change["before"], change["after"], change["reason"]) for change in shown["changes"]}
    assert (told["new"], told["balance"]) == (("0", "1", "Logged late."), ("0", "1", "It pends."))
    assert shown["revised_because"] == "Logged late."
