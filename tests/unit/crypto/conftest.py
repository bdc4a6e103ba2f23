"""What the tests of the crypto package share."""

from __future__ import annotations

import pytest

from kpdesk.crypto.passphrase import Argon2Cost


@pytest.fixture
def small_cost() -> Argon2Cost:
    return Argon2Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture
def key() -> bytes:
    return bytes(range(32))
