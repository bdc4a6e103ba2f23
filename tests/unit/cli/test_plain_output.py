"""What a verb did, printed for a person."""

from __future__ import annotations

import io

from kpdesk.base.errors import Refused
from kpdesk.cases.findings import warn
from kpdesk.cli.output import print_error, print_plain


def printed(data: dict[str, object]) -> list[str]:
    out = io.StringIO()
    print_plain(data, out)
    return out.getvalue().splitlines()


def test_plain_values_stand_line_by_line():
    assert printed({"week": "2026-W47", "counts": {"new": 6, "closed": 2}}) == [
        "week: 2026-W47",
        "counts: new 6, closed 2",
    ]


def test_what_lies_within_has_both_names():
    lines = printed(
        {"parts": {"B": [{"no": 1, "rank": "HC"}, {"no": 2, "rank": "CONST"}], "D": []}, "at": {"x": {"y": 1}}}
    )
    assert lines[0] == "parts B:"
    assert [line.split() for line in lines[1:4]] == [["no", "rank"], ["1", "HC"], ["2", "CONST"]]
    assert lines[-1] == "at x: y 1"


def test_a_long_sentence_in_a_table_is_broken_between_words_and_nothing_of_it_is_lost():
    long = " ".join(f"word{place}" for place in range(40))
    assert printed({"message": long}) == [f"message: {long}"]
    lines = printed({"rows": [{"no": 1, "message": long}, {"no": 2, "message": "short"}]})
    assert " ".join(lines[2:-1]).split() == ["1", *long.split()]
    assert max(map(len, lines)) < 60
    assert lines[-1].split() == ["2", "short"]


def test_a_path_or_a_number_in_a_table_is_never_broken():
    path, digest = "/media/stick/a folder with a long name, and one more/KPD_MRD_CPO_00001.xlsx", "e1" * 32
    assert printed({"rows": [{"file": path, "sha256": digest}]})[-1].split("  ")[1:] == [path, digest]


def test_lists_and_figures_within_a_table_are_words_or_their_number():
    row = {"to": ["MRD", "CHD"], "weeks": [{"week": "2026-W47"}], "counts": {"kept": 1, "missing": [], "fault": None}}
    (_, _, line, bare) = printed({"rows": [row, {"to": [], "weeks": [], "counts": None}]})
    assert [cell.strip() for cell in line.split("  ") if cell] == ["MRD, CHD", "1", "kept 1"]
    assert bare == ""


def test_a_record_within_a_table_is_told_by_its_message():
    receipt = {"seq": 2, "seal_sha256": "e1" * 32, "message": "The file is whole."}
    assert printed({"items": [{"no": 1, "receipt": receipt}]})[-1].split() == ["1", "The", "file", "is", "whole."]


def test_a_list_of_words_stands_in_its_line_without_signs_of_the_language_it_was_written_in():
    assert printed({"to": ["MRD", "CHD"], "missing": []}) == ["to: MRD, CHD", "missing: "]


def test_warnings_that_want_a_reason_are_told_with_their_sentence_and_their_rule(capsys):
    warning = warn("other_case_open", other="MRD-C-2026-0001")
    print_error(Refused("override_reason_needed", warnings=(warning,), codes=warning.code, count=1))
    assert "  other_case_open: Case MRD-C-2026-0001 on the same violation is still open." in capsys.readouterr().err
