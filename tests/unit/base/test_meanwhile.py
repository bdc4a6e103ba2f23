"""What a refused save tells of the other operator's change."""

from __future__ import annotations

from datetime import UTC, date, datetime

from kpdesk.base.errors import Refused
from kpdesk.base.meanwhile import Differing, changed_meanwhile, differing_in
from kpdesk.base.sentences import sentence
from kpdesk.cli.output import error_object, print_error

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
YOURS = {"posting": "PS Hoti", "posted_on": date(2026, 11, 1), "rank": "C", "tags": ["a", "b"], "only_here": 1}
THEIRS = {"posting": "Police Lines", "posted_on": None, "rank": "C", "tags": [], "other": 2}


def test_only_fields_that_differ_are_told_in_words_and_in_order() -> None:
    assert differing_in(changed_meanwhile("shah", AT, YOURS, THEIRS)) == (
        Differing("posting", "PS Hoti", "Police Lines"),
        Differing("posted_on", "01.11.2026", ""),
        Differing("tags", "a, b", ""),
    )


def test_the_sentence_says_who_and_when_in_pakistan() -> None:
    told = changed_meanwhile("shah", AT, {}, {})

    assert sentence(told.code, told.values).startswith("shah changed this record on 22.11.2026 14:00")
    assert "shah" in sentence(told.code, told.values, "ur")


def test_other_refusals_tell_of_no_fields() -> None:
    assert differing_in(Refused("store_busy")) == ()
    assert differing_in(Refused("x", differing="none")) == ()


def test_the_command_line_prints_both_values(capsys) -> None:
    refused = changed_meanwhile("shah", AT, YOURS, THEIRS)
    print_error(refused)

    lines = capsys.readouterr().err.splitlines()
    assert "shah changed this record" in lines[0]
    assert lines[2].split() == ["posting", "PS", "Hoti", "Police", "Lines"]
    assert error_object(refused)["error"]["values"]["differing"][0] == {
        "field": "posting",
        "yours": "PS Hoti",
        "theirs": "Police Lines",
    }
