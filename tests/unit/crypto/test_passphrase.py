"""Keys from passphrases."""

from __future__ import annotations

import pytest
from argon2.low_level import Type, hash_secret_raw

from kpdesk.base.errors import Broken, Refused
from kpdesk.crypto.passphrase import DEFAULT_COST, Argon2Cost, derive_key

SALT = b"0123456789abcdef"


def test_the_key_is_argon2id_of_the_passphrase(small_cost: Argon2Cost) -> None:
    assert derive_key("اردو", SALT, small_cost) == hash_secret_raw("اردو".encode(), SALT, 1, 64, 1, 32, Type.ID)


def test_composed_and_decomposed_letters_give_the_same_key(small_cost: Argon2Cost) -> None:
    assert derive_key("caf\u00e9", SALT, small_cost) == derive_key("cafe\u0301", SALT, small_cost)


@pytest.mark.parametrize("other", [("Secret", SALT), ("secret ", SALT), ("secret", SALT[::-1])])
def test_another_passphrase_or_salt_gives_another_key(small_cost: Argon2Cost, other: tuple[str, bytes]) -> None:
    assert derive_key(*other, small_cost) != derive_key("secret", SALT, small_cost)


def test_the_default_cost_is_possible_and_takes_64_mebibytes() -> None:
    assert DEFAULT_COST.possible()
    assert DEFAULT_COST.memory_kib == 65536


@pytest.mark.parametrize(
    "cost",
    [
        Argon2Cost(memory_kib=4 * 1024 * 1024, passes=3, lanes=4),
        Argon2Cost(memory_kib=65536, passes=1_000_000, lanes=4),
        Argon2Cost(memory_kib=65536, passes=3, lanes=200),
        Argon2Cost(memory_kib=7, passes=1, lanes=1),
        Argon2Cost(memory_kib=65536, passes=0, lanes=1),
        Argon2Cost(memory_kib="65536", passes=3, lanes=4),  # type: ignore[arg-type]
        Argon2Cost(memory_kib=65536, passes=True, lanes=4),
    ],
)
def test_a_cost_from_a_changed_file_is_not_worked_off(cost: Argon2Cost) -> None:
    with pytest.raises(Broken, match="key_cost_not_possible"):
        derive_key("secret", SALT, cost)


@pytest.mark.parametrize("salt", [b"", b"short", b"x" * 65])
def test_a_salt_that_we_never_write_is_refused(small_cost: Argon2Cost, salt: bytes) -> None:
    with pytest.raises(Broken, match="key_cost_not_possible"):
        derive_key("secret", salt, small_cost)


def test_a_lone_surrogate_is_no_text(small_cost: Argon2Cost) -> None:
    with pytest.raises(Refused, match="passphrase_not_text"):
        derive_key("\ud800", SALT, small_cost)
