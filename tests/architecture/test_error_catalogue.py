"""The catalogue of messages and the source agree: no refusal without its entry, no entry that nobody raises."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.sentences import known_codes
from kpdesk.cli.main import main
from kpdesk.desk.error_catalogue import entries, entry, families, found

RAW = re.compile(r"\{\w+(:=?\w*)?\}")
TOOL = Path(__file__).resolve().parents[2] / "packaging" / "error_codes.py"
spec = importlib.util.spec_from_file_location("error_codes", TOOL)
assert spec is not None
assert spec.loader is not None
error_codes = importlib.util.module_from_spec(spec)
spec.loader.exec_module(error_codes)


def test_every_code_that_is_raised_is_in_the_catalogue():
    assert error_codes.raised_codes() - set(families()) == set(), "python packaging/error_codes.py --write"


def test_every_code_of_the_catalogue_is_raised_somewhere():
    assert set(families()) - error_codes.raised_codes() == set(), "python packaging/error_codes.py --write"


def test_no_code_has_two_families():
    listed = [code for codes in error_codes.catalogue().values() for code in codes]

    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("language", ["en", "ur"])
def test_every_entry_has_sentence_cause_and_remedy_and_no_raw_field(language):
    for each in entries(language):
        for text in (each.sentence, each.cause, each.remedy):
            assert text, each.code
            assert not RAW.search(text), each
            assert text not in known_codes(), each


def test_urdu_entries_are_urdu():
    for each in entries("ur"):
        assert any("\u0600" <= letter <= "\u06ff" for letter in each.sentence + each.cause + each.remedy), each.code


def test_a_message_is_found_by_what_was_read_in_either_language():
    assert "store_in_use" in [each.code for each in found("open in another program")]
    assert "password_wrong" in [each.code for each in found("پاس ورڈ غلط", "ur")]
    assert found("zzzz") == ()


def test_an_unknown_code_is_refused():
    with pytest.raises(Refused, match="error_code_unknown"):
        entry("nothing_like_it")


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_command_line_tells_any_of_them_without_a_store(capsys, language):
    assert main(["errors", "disk_full", "--language", language]) == 0
    assert entry("disk_full", language).cause in capsys.readouterr().out.replace("\n", " ")
    assert main(["errors", "--find", "disk", "--json"]) == 0
    assert main(["errors", "nothing_like_it"]) == 3
