"""Half-typed forms: kept for their user alone, in no history, in one place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.base.form_draft import FormDraft
from kpdesk.desk import Desk
from tests.conftest import PASSWORD

LETTER = FormDraft("letterForm", "", "directives", "No. 12", {"title": "Ban on", "dated": "18.1"}, {"title": ""}, None)


def test_a_half_typed_form_is_there_at_the_next_log_in(desk):
    desk.form_drafts.keep([replace(LETTER, cursor=("title", 4), revision=3)])
    desk.close()

    with Desk.open(desk.folder, "khan", PASSWORD, clock=desk.clock) as again:
        (found,) = again.form_drafts.items()

    assert (found.form, found.page, found.about, found.revision) == ("letterForm", "directives", "No. 12", 3)
    assert (found.typed, found.given, found.cursor) == (LETTER.typed, LETTER.given, ("title", 4))
    assert found.kept_at == desk.clock.now()


def test_typing_on_takes_the_place_of_what_was_kept_and_another_record_has_its_own(desk):
    desk.form_drafts.keep([LETTER, replace(LETTER, subject="L-1")])

    desk.form_drafts.keep([replace(LETTER, typed={"title": "Ban on all"})])

    found = {draft.subject: draft.typed["title"] for draft in desk.form_drafts.items()}
    assert found == {"": "Ban on all", "L-1": "Ban on"}


def test_one_that_was_discarded_is_gone_and_a_second_time_there_is_none(desk):
    desk.form_drafts.keep([LETTER])

    desk.form_drafts.discard("letterForm")

    assert desk.form_drafts.items() == ()
    with pytest.raises(Refused) as refused:
        desk.form_drafts.discard("letterForm")
    assert refused.value.code == "form_draft_unknown"


def test_one_goes_and_another_comes_in_one_go(desk):
    desk.form_drafts.keep([LETTER])

    desk.form_drafts.keep([replace(LETTER, form="unitForm")], [LETTER.key])

    assert [draft.form for draft in desk.form_drafts.items()] == ["unitForm"]


def test_nobody_sees_what_another_one_typed(desk):
    desk.form_drafts.keep([LETTER])
    desk.users.add(UserDraft("gul", "Gul Khan", Role.CLERK, "another four plain words"))
    desk.close()

    with Desk.open(desk.folder, "gul", "another four plain words", clock=desk.clock) as gul:
        assert gul.form_drafts.items() == ()


def test_typing_leaves_no_trace_in_the_history(desk):
    before = desk.audit.verify().entries

    desk.form_drafts.keep([LETTER])
    desk.form_drafts.discard("letterForm")

    assert desk.audit.verify().entries == before
