"""Sealed bytes."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Broken
from kpdesk.crypto.envelope import new_key, open_sealed, seal


@pytest.mark.parametrize("plaintext", [b"", b"k", bytes(5000)])
def test_what_was_sealed_comes_back(key: bytes, plaintext: bytes) -> None:
    assert open_sealed(key, seal(key, plaintext, b"slot 1"), b"slot 1") == plaintext


def test_sealing_twice_gives_different_bytes(key: bytes) -> None:
    assert seal(key, b"same", b"") != seal(key, b"same", b"")


def test_another_key_does_not_open(key: bytes) -> None:
    with pytest.raises(Broken, match="sealed_data_damaged"):
        open_sealed(new_key(), seal(key, b"secret", b""), b"")


def test_bytes_of_one_slot_do_not_open_in_another(key: bytes) -> None:
    with pytest.raises(Broken, match="sealed_data_damaged"):
        open_sealed(key, seal(key, b"secret", b"slot 1"), b"slot 2")


def test_every_single_changed_bit_is_seen(key: bytes) -> None:
    sealed = seal(key, b"secret", b"slot")
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Broken, match="sealed_data_damaged"):
            open_sealed(key, bytes(changed), b"slot")


def test_every_cut_is_seen(key: bytes) -> None:
    sealed = seal(key, b"secret", b"slot")
    for size in range(len(sealed)):
        with pytest.raises(Broken, match="sealed_data_damaged"):
            open_sealed(key, sealed[:size], b"slot")
