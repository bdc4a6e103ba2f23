"""The code on each page: within what a scan can read, and not to be forged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kpdesk.base.errors import Refused
from kpdesk.crypto.signature import SigningKey
from kpdesk.documents.paper import Size
from kpdesk.documents.qr import qr_modules
from kpdesk.weekly.paper_code import is_signed_by, page_codes, read_code

DIGEST = "ab" * 32


@pytest.fixture
def key() -> SigningKey:
    return SigningKey.generate()


@pytest.fixture
def text(key: SigningKey) -> str:
    return page_codes(key, "MRD", "2026-W47", 1, DIGEST)(3, 7, Size.A4, "en")


@pytest.fixture
def page(key: SigningKey) -> Callable[[int], str]:
    return lambda number: page_codes(key, "MRD", "2026-W47", 1, DIGEST)(number, 7, Size.A4, "en")


def test_a_code_is_read_back_and_proves_its_office(key: SigningKey, text: str) -> None:
    code = read_code(text)

    assert (code.office, code.week, code.edition, code.page, code.pages, code.size) == (
        "MRD", "2026-W47", 1, 3, 7, Size.A4,
    )  # fmt: skip
    assert is_signed_by(key.public_bytes, code)
    assert not is_signed_by(SigningKey.generate().public_bytes, code)


def test_the_longest_code_is_short_enough_for_a_weak_scan(key: SigningKey) -> None:
    text = page_codes(key, "TSKHT", "2026-W47", 12, DIGEST)(999, 999, Size.LEGAL, "ur")

    assert len(text) <= 154
    assert len(qr_modules(text)) == 37


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (":2026-W47:", ":2026-W46:"), (":1:3/7A", ":2:3/7A"), ("KPD1:MRD", "KPD1:CHD"), (":3/7A:", ":4/7A:"),
        (":3/7A:", ":3/6A:"), (":3/7A:", ":3/7L:"), (":3/7A:", ":3/7B:"),
    ],
)  # fmt: skip
def test_a_changed_claim_is_not_signed_the_page_number_too(key: SigningKey, text: str, old: str, new: str) -> None:
    assert old in text
    assert not is_signed_by(key.public_bytes, read_code(text.replace(old, new)))


def test_no_page_passes_with_the_signature_of_another(key: SigningKey, page: Callable[[int], str]) -> None:
    swapped = page(3).rpartition(":")[0] + ":" + page(4).rpartition(":")[2]

    assert not is_signed_by(key.public_bytes, read_code(swapped))


def test_the_same_page_has_the_same_code_at_every_print(key: SigningKey, page: Callable[[int], str]) -> None:
    assert page(3) == page(3)
    assert page(3) != page(4)


def test_what_a_phone_does_to_a_text_does_no_harm(key: SigningKey, text: str) -> None:
    broken = f"  {text[:40].lower()}\r\n{text[40:90]} {text[90:]}\n"

    assert is_signed_by(key.public_bytes, read_code(broken))


@pytest.mark.parametrize(
    "text",
    ["", "KPD1", "https://example.invalid/", "KPD1:MRD:2026-W47:1:3/7A:ABC:DEF", "KPD2:" + "A" * 150, "۳" * 154],
)
def test_what_is_no_code_of_ours_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_code(text)

    assert refused.value.code == "paper_code_not_ours"
