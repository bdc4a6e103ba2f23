"""What a verb did, printed for a person."""

from __future__ import annotations

import io

from kpdesk.cli.output import print_plain


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


def test_a_sentence_is_whole_and_only_a_cell_of_a_table_is_cut():
    long = "word " * 40
    (line,) = printed({"message": long})
    assert line == f"message: {long}"
    assert printed({"rows": [{"message": long}]})[-1].endswith("…")
