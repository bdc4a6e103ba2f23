"""Signatures."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kpdesk.crypto.signature import SigningKey, key_id, verify

DOMAIN = b"kpdesk-manifest-v1"


@pytest.fixture
def signer() -> SigningKey:
    return SigningKey.generate()


def test_a_signature_verifies(signer: SigningKey) -> None:
    assert verify(signer.public_bytes, DOMAIN, b"message", signer.sign(DOMAIN, b"message"))


def test_domain_nul_and_message_are_what_is_signed(signer: SigningKey) -> None:
    signature = signer.sign(DOMAIN, b"message")
    Ed25519PublicKey.from_public_bytes(signer.public_bytes).verify(signature, b"kpdesk-manifest-v1\0message")


def test_another_message_domain_key_or_signature_does_not(signer: SigningKey) -> None:
    signature = signer.sign(DOMAIN, b"message")
    assert not verify(signer.public_bytes, DOMAIN, b"Message", signature)
    assert not verify(signer.public_bytes, b"kpdesk-receipt-v1", b"message", signature)
    assert not verify(SigningKey.generate().public_bytes, DOMAIN, b"message", signature)
    assert not verify(signer.public_bytes, DOMAIN, b"message", signature[::-1])


@pytest.mark.parametrize("public", [b"", b"x" * 31, b"x" * 33, b"\xff" * 32])
def test_a_key_that_is_none_verifies_nothing(signer: SigningKey, public: bytes) -> None:
    assert not verify(public, DOMAIN, b"message", signer.sign(DOMAIN, b"message"))


@pytest.mark.parametrize("size", [0, 63, 65])
def test_a_signature_of_another_size_is_none(signer: SigningKey, size: int) -> None:
    assert not verify(signer.public_bytes, DOMAIN, b"message", bytes(size))


@pytest.mark.parametrize("domain", [b"", b"two\0parts"])
def test_a_domain_that_could_be_shifted_into_the_message_is_refused(signer: SigningKey, domain: bytes) -> None:
    with pytest.raises(ValueError, match="domain"):
        signer.sign(domain, b"message")


def test_a_kept_key_signs_as_the_same_office(signer: SigningKey) -> None:
    again = SigningKey.from_bytes(signer.private_bytes())
    assert again.public_bytes == signer.public_bytes
    assert again.sign(DOMAIN, b"m") == signer.sign(DOMAIN, b"m")


def test_the_key_id_is_sixteen_digits_of_the_digest(signer: SigningKey) -> None:
    assert signer.id == key_id(signer.public_bytes) == hashlib.sha256(signer.public_bytes).hexdigest()[:16]
