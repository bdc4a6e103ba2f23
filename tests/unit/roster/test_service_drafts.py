"""What is wrong with entries of the service record before anything is looked up."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.roster.service_drafts import (
    AccountDraft,
    DeclarationDraft,
    PostingDraft,
    SanctionDraft,
    StatusDraft,
    TransferDraft,
)

TODAY = date(2026, 11, 22)
TOMORROW = date(2026, 11, 23)
GUL = AccountDraft("tiktok", "gul")


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (PostingDraft("PS City", TODAY), []),
        (PostingDraft(" ", None), [("posting_missing", "posting"), ("day_missing", "on")]),
        (PostingDraft("PS\x00City", TOMORROW), [("text_has_control", "posting"), ("day_in_future", "on")]),
        (PostingDraft("P", TODAY, "1", "S" * 5000), [("text_too_long", "supervisor")]),
        (StatusDraft("suspended", on=TODAY), []),
        (StatusDraft("", "absent", TODAY), []),
        (StatusDraft(on=TODAY), [("status_missing", "service_state")]),
        (StatusDraft("asleep", "asleep"), [
            ("state_unknown", "service_state"), ("state_unknown", "duty_state"), ("day_missing", "on"),
        ]),
        (TransferDraft("SWT", TODAY, "1"), []),
        (TransferDraft(" ", None, " "), [
            ("office_missing", "to_office"), ("transfer_order_missing", "order_no"), ("day_missing", "offered_on"),
        ]),
        (DeclarationDraft(TODAY, (GUL,)), []),
        (DeclarationDraft(TODAY, nil=True), []),
        (DeclarationDraft(TOMORROW), [("day_in_future", "signed_on"), ("declaration_empty", "accounts")]),
        (DeclarationDraft(TODAY, (GUL,), nil=True), [("declaration_nil_with_accounts", "nil")]),
        (DeclarationDraft(TODAY, (GUL, AccountDraft("tiktok", " "))), [("handle_missing", "handle")]),
        (DeclarationDraft(TODAY, (GUL,) * 101), [("declaration_too_many", "accounts")]),
    ],
)  # fmt: skip
def test_everything_that_is_wrong_is_told_at_once_with_its_field(draft, found):
    assert [(problem.code, problem.field) for problem in draft.check(TODAY)] == found


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (SanctionDraft("HC", "", 0), []),
        (SanctionDraft("HC", "PS City", None), []),
        (SanctionDraft("", "PS City", 100_001), ["rank_missing", "posts_not_possible"]),
        (SanctionDraft("HC", "", -1), ["posts_not_possible"]),
    ],
)
def test_sanctioned_posts_are_a_number_that_can_be(draft, found):
    assert [problem.code for problem in draft.check()] == found


def test_the_account_that_is_wrong_is_named_by_its_row():
    (problem,) = DeclarationDraft(TODAY, (GUL, AccountDraft("tiktok", "g\x07ul"))).check(TODAY)

    assert (problem.code, problem.field, problem.row) == ("text_has_control", "handle", 2)
