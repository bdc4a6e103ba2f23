"""The code on each page: within what a scan can read, and not to be forged."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.crypto.signature import SigningKey
from kpdesk.weekly.paper_code import code_text, is_signed_by, read_code, sign_return

DIGEST = "ab" * 32


@pytest.fixture
def key() -> SigningKey:
    return SigningKey.generate()


@pytest.fixture
def text(key: SigningKey) -> str:
    signature = sign_return(key, "MRD", "2026-W47", 1, DIGEST)
    return code_text("MRD", "2026-W47", 1, 3, DIGEST, signature)


def test_a_code_is_read_back_and_proves_its_office(key: SigningKey, text: str) -> None:
    code = read_code(text)

    assert (code.office, code.week, code.edition, code.page) == ("MRD", "2026-W47", 1, 3)
    assert is_signed_by(key.public_bytes, code)
    assert not is_signed_by(SigningKey.generate().public_bytes, code)


def test_it_is_short_enough_for_a_weak_scan() -> None:
    key = SigningKey.generate()
    signature = sign_return(key, "ABCDE", "2026-W47", 12, DIGEST)

    text = code_text("ABCDE", "2026-W47", 12, 999, DIGEST, signature)
    assert len(text) <= 154
    assert set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-")


@pytest.mark.parametrize(("old", "new"), [(":2026-W47:", ":2026-W46:"), (":1:3:", ":2:3:"), ("KPD1:MRD", "KPD1:CHD")])
def test_a_changed_claim_is_not_signed(key: SigningKey, text: str, old: str, new: str) -> None:
    assert not is_signed_by(key.public_bytes, read_code(text.replace(old, new)))


@pytest.mark.parametrize(
    "text", ["", "KPD1", "https://example.invalid/", "KPD1:MRD:2026-W47:1:3:ABC:DEF", "KPD2:" + "A" * 150]
)
def test_what_is_no_code_of_ours_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_code(text)

    assert refused.value.code == "paper_code_not_ours"
