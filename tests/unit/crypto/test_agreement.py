"""Passwords that two offices derive alike."""

from __future__ import annotations

import re

import pytest

from kpdesk.base.errors import Broken
from kpdesk.crypto.agreement import AgreementKey, shared_file_key, shared_password

SALT = b"0123456789abcdef"


def test_both_offices_derive_the_same_password() -> None:
    district, cpo = AgreementKey.generate(), AgreementKey.generate()
    assert shared_password(district, cpo.public_bytes, SALT) == shared_password(cpo, district.public_bytes, SALT)


def test_the_password_is_eight_groups_of_four_letters() -> None:
    password = shared_password(AgreementKey.generate(), AgreementKey.generate().public_bytes, SALT)
    assert re.fullmatch(r"([A-Z2-7]{4}-){7}[A-Z2-7]{4}", password)


def test_the_password_is_the_one_that_earlier_files_were_written_with() -> None:
    own, other = AgreementKey.from_bytes(b"\x11" * 32), AgreementKey.from_bytes(b"\x22" * 32)
    assert shared_password(own, other.public_bytes, SALT) == "KQMV-INWP-JTM3-FCBM-LFLB-JOUM-ZNYO-EXSV"


def test_another_salt_or_office_gives_another_password() -> None:
    district, cpo, stranger = AgreementKey.generate(), AgreementKey.generate(), AgreementKey.generate()
    passwords = {
        shared_password(district, cpo.public_bytes, SALT),
        shared_password(district, cpo.public_bytes, SALT[::-1]),
        shared_password(stranger, cpo.public_bytes, SALT),
    }
    assert len(passwords) == 3


@pytest.mark.parametrize("public", [b"", b"x" * 31, bytes(32), b"\1" + bytes(31)])
def test_a_key_that_gives_everybody_the_same_secret_is_refused(public: bytes) -> None:
    with pytest.raises(Broken, match="public_key_not_usable"):
        shared_password(AgreementKey.generate(), public, SALT)


def test_the_key_of_a_sidecar_is_shared_and_is_not_the_password() -> None:
    district, cpo = AgreementKey.generate(), AgreementKey.generate()
    file_key = shared_file_key(district, cpo.public_bytes, SALT)
    assert file_key == shared_file_key(cpo, district.public_bytes, SALT)
    assert len(file_key) == 32


def test_a_kept_key_is_the_same_key() -> None:
    key = AgreementKey.generate()
    assert AgreementKey.from_bytes(key.private_bytes()).public_bytes == key.public_bytes
