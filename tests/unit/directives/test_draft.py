"""What is wrong with a letter or an acknowledgement as it was typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpdesk.directives.draft import AckDraft, DirectiveDraft
from kpdesk.directives.rules import Ask
from kpdesk.reference.rules import Asked, Instrument

TODAY = date(2026, 11, 22)
GOOD = DirectiveDraft(title="Tenth ban", instrument=Instrument.BAN, ban_no=10, dated=date(2026, 11, 1))


def test_a_plain_letter_has_no_problems() -> None:
    assert GOOD.check(TODAY) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": " "}, "directive_title_missing"),
        ({"code": "D 10"}, "directive_code_not_possible"),
        ({"dated": date(2027, 1, 1)}, "day_in_future"),
        ({"dated_last": date(2026, 10, 1)}, "directive_span_backwards"),
        ({"ends_on": date(2026, 10, 1)}, "directive_ends_before_date"),
        ({"ban_no": 0}, "ban_no_not_possible"),
        ({"instrument": Instrument.LETTER}, "ban_no_not_possible"),
        ({"asks": (Ask(Asked.REPORT, 7), Ask(Asked.REPORT, 3))}, "ask_twice"),
        ({"asks": (Ask(Asked.REPORT, 0),)}, "ask_term_not_possible"),
    ],
)
def test_each_mistake_is_named(change: dict[str, object], code: str) -> None:
    draft = replace(GOOD, **change)  # type: ignore[arg-type]

    assert [problem.code for problem in draft.check(TODAY)] == [code]


def test_an_empty_acknowledgement_names_all_that_is_missing() -> None:
    assert {problem.field for problem in AckDraft().check(TODAY)} == {"directive", "persons", "on"}


def test_nobody_can_have_signed_tomorrow() -> None:
    draft = AckDraft("D9", ("uid",), on=date(2026, 11, 23))

    assert [problem.code for problem in draft.check(TODAY)] == ["day_in_future"]
