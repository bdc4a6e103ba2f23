"""Declared accounts, the nil undertaking, and photos."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.roster.declarations import folded_handle
from kpdesk.roster.service_drafts import AccountDraft, DeclarationDraft

SIGNED = date(2026, 11, 5)
TIKTOK = AccountDraft("tiktok", "@Gul.Khan", "https://tiktok.com/@gul.khan")
JPEG = b"\xff\xd8\xff\xe0" + b"a face" * 50
PNG = b"\x89PNG\r\n\x1a\n" + b"another" * 50


@pytest.fixture
def picture(tmp_path):
    """Returns a file with these bytes."""

    def file(data, name="face.jpg"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return file


def test_declared_accounts_are_on_record_with_the_day_of_the_signature(record, gul, noted):
    record.declare(gul, DeclarationDraft(SIGNED, (TIKTOK, AccountDraft("Face Book", "Gul Khan"))))

    (row,) = record.declarations(gul)
    assert (row.signed_on, row.nil, row.entered_by) == (SIGNED, False, "khan")
    assert [(a.platform, a.handle) for a in row.accounts] == [("tiktok", "@Gul.Khan"), ("facebook", "Gul Khan")]
    assert noted(gul)[-1] == "accounts_declared"


def test_the_latest_signature_comes_first_and_the_earlier_one_stays(record, gul):
    record.declare(gul, DeclarationDraft(SIGNED, nil=True))
    record.declare(gul, DeclarationDraft(date(2026, 10, 1), (TIKTOK,)))

    assert [(row.signed_on, row.nil) for row in record.declarations(gul)] == [
        (SIGNED, True), (date(2026, 10, 1), False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("draft", "code", "row"),
    [
        (DeclarationDraft(SIGNED, (TIKTOK,), nil=True), "declaration_nil_with_accounts", None),
        (DeclarationDraft(SIGNED, (AccountDraft("orkut", "gul"),)), "platform_not_known", 1),
    ],
)
def test_a_declaration_that_says_nothing_clear_is_refused(record, gul, draft, code, row):
    with pytest.raises(ProblemsFound) as caught:
        record.declare(gul, draft)

    assert (caught.value.code, caught.value.problems[0].row) == (code, row)
    assert record.declarations(gul) == ()


def test_handles_are_compared_without_sign_case_and_spaces():
    assert folded_handle("@Gul Khan") == folded_handle("gulkhan") == "gulkhan"


@pytest.mark.parametrize("data", [JPEG, PNG])
def test_a_photo_comes_back_as_it_was_and_lies_sealed_in_the_folder(desk, record, gul, picture, data):
    record.put_photo(gul, picture(data))

    assert record.photo(gul) == data
    (sealed,) = desk.workplace.store.folder.evidence.glob("*.kpe")
    assert data not in sealed.read_bytes()


def test_the_newest_photo_is_shown_and_a_withdrawn_one_is_not(record, gul, picture, noted):
    record.put_photo(gul, picture(JPEG))
    record.put_photo(gul, picture(PNG))
    assert record.photo(gul) == PNG

    record.withdraw_photo(gul, "not this person")
    assert record.photo(gul) is None
    assert noted(gul)[-3:] == ["photo_taken_in", "photo_taken_in", "photo_withdrawn"]


def test_a_damaged_or_missing_photo_is_told(desk, record, gul, picture):
    record.put_photo(gul, picture(JPEG))
    (sealed,) = desk.workplace.store.folder.evidence.glob("*.kpe")
    sealed.write_bytes(sealed.read_bytes()[:-5])
    with pytest.raises(Broken, match="photo_damaged"):
        record.photo(gul)

    sealed.unlink()
    with pytest.raises(Broken, match="photo_damaged"):
        record.photo(gul)


@pytest.mark.parametrize(
    ("data", "code"), [(b"MZ not a picture", "photo_not_image"), (b"\xff\xd8\xff" + bytes(6 << 20), "photo_too_large")]
)
def test_what_is_no_photo_is_refused_and_leaves_no_file(desk, record, gul, picture, data, code):
    with pytest.raises(Refused) as caught:
        record.put_photo(gul, picture(data))

    assert caught.value.code == code
    assert list(desk.workplace.store.folder.evidence.glob("*.kpe")) == []


@pytest.mark.parametrize(("reason", "code"), [("", "reason_missing"), ("why", "photo_missing")])
def test_a_photo_is_taken_off_with_a_reason_only_and_where_there_is_one(record, gul, reason, code):
    with pytest.raises(Refused) as caught:
        record.withdraw_photo(gul, reason)

    assert caught.value.code == code


def test_an_auditor_declares_and_shows_nothing_in(reader, gul, picture):
    for call in (
        lambda: reader.declare(gul, DeclarationDraft(SIGNED, nil=True)),
        lambda: reader.put_photo(gul, picture(JPEG)),
        lambda: reader.withdraw_photo(gul, "why"),
    ):
        with pytest.raises(Refused, match="not_permitted"):
            call()
