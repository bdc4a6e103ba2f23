"""A letter that another operator corrected while it was open is not overwritten in silence."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.meanwhile import Differing, differing_in
from kpdesk.desk import Desk
from kpdesk.directives.draft import DirectiveDraft
from kpdesk.directives.rows import DirectiveRow


def draft(row: DirectiveRow, **more: object) -> DirectiveDraft:
    kept = {"title": row.title, "instrument": row.instrument, "dated": row.dated, "ban_no": row.ban_no}
    links = {"reiterates": row.reiterates, "asks": row.asks, "issuer": row.issuer}
    known = {"subject": row.subject, "source": row.source, "note": row.note, "letter_no": row.letter_no}
    return DirectiveDraft(**{**kept, **links, **known, "title_urdu": row.title_urdu, **more})  # type: ignore[arg-type]


def test_both_values_are_told_and_nothing_is_written(desk: Desk) -> None:
    row = desk.directives.show("D9")
    desk.directives.amend("D9", draft(row, letter_no="512-60/IAB"), row.revision)

    with pytest.raises(Refused, match="changed_meanwhile") as caught:
        desk.directives.amend("D9", draft(row, letter_no="77/IAB", asks=()), row.revision)

    asked = ", ".join(f"{ask.what}:{ask.term_days}" if ask.term_days else str(ask.what) for ask in row.asks)
    assert differing_in(caught.value) == (
        Differing("letter_no", "77/IAB", "512-60/IAB"),
        Differing("asks", "", asked),
    )
    assert caught.value.values["by"] == "khan"
    assert desk.directives.show("D9").letter_no == "512-60/IAB"


def test_the_letter_as_it_stands_now_can_be_corrected(desk: Desk) -> None:
    row = desk.directives.show("D9")
    desk.directives.amend("D9", draft(row, letter_no="512-60/IAB"), row.revision)
    now = desk.directives.show("D9")
    assert now.revision > row.revision
    desk.directives.amend("D9", draft(now, letter_no="77/IAB"), now.revision)
    assert desk.directives.show("D9").letter_no == "77/IAB"
