"""Certificates say what the CPO signed, and nothing that was changed afterwards."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest

from kpdesk.base.errors import Broken
from kpdesk.crypto.agreement import AgreementKey
from kpdesk.crypto.signature import SigningKey
from kpdesk.exchange.certificates import Certificate, certificate_table, certificates_in, certify, is_certified
from kpdesk.exchange.fingerprint import check_words, fingerprint
from kpdesk.exchange.peers import Peer

ROOT, OFFICE, AGREEMENT = SigningKey.generate(), SigningKey.generate(), AgreementKey.generate()
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PEER = Peer("MRD", OFFICE.id, OFFICE.public_bytes, AGREEMENT.public_bytes, NOW, NOW + timedelta(days=730), None)


def test_the_cpo_certifies_an_offices_keys() -> None:
    certificate = certify(PEER, ROOT, NOW)
    assert certificate.peer() == PEER
    assert is_certified(certificate, ROOT.public_bytes)
    assert not is_certified(certificate, OFFICE.public_bytes)


def test_a_revocation_rides_in_the_certificate() -> None:
    revoked = certify(dataclasses.replace(PEER, revoked_at=NOW), ROOT, NOW)
    assert revoked.peer().revoked_at == NOW
    assert not is_certified(dataclasses.replace(revoked, revoked_at=None), ROOT.public_bytes)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("office", "PSW"), ("valid_to", "2099-01-01T00:00:00Z"), ("valid_from", "2020-01-01T00:00:00Z"),
        ("agreement_public", "00" * 32), ("issued_at", "2026-11-23T00:00:00Z"), ("issuer_key", "f" * 16),
        ("signature", "00" * 64), ("signature", "no hexadecimal"), ("signature", ""),
    ],
)  # fmt: skip
def test_nothing_in_a_certificate_can_be_changed(field: str, value: str) -> None:
    changed = dataclasses.replace(certify(PEER, ROOT, NOW), **{field: value})
    assert not is_certified(changed, ROOT.public_bytes)


def test_certificates_travel_as_a_table() -> None:
    certificates = [certify(PEER, ROOT, NOW), certify(dataclasses.replace(PEER, revoked_at=NOW), ROOT, NOW)]
    assert list(certificates_in(certificate_table(certificates))) == certificates


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("signing_public", "zz"), ("signing_public", "00" * 32), ("agreement_public", "00" * 31),
        ("valid_to", "soon"), ("key_id", "0" * 16), ("revoked_at", "never"),
    ],
)  # fmt: skip
def test_keys_that_are_none_are_damage(field: str, value: str) -> None:
    with pytest.raises(Broken, match="damaged"):
        dataclasses.replace(certify(PEER, ROOT, NOW), **{field: value}).peer()


@pytest.mark.parametrize("change", [{"office": None}, {"office": 5}, {"extra": "x"}])
def test_a_row_that_is_no_certificate_is_damage(change: dict[str, object]) -> None:
    fields = {**certify(PEER, ROOT, NOW).as_dict(), **change}
    with pytest.raises(Broken, match="damaged"):
        Certificate.from_dict(fields)  # type: ignore[arg-type]


def test_fingerprint_and_words_stand_for_both_keys() -> None:
    other = AgreementKey.generate().public_bytes
    for shown in (fingerprint, check_words):
        assert shown(OFFICE.public_bytes, AGREEMENT.public_bytes) == shown(OFFICE.public_bytes, AGREEMENT.public_bytes)
        assert shown(OFFICE.public_bytes, AGREEMENT.public_bytes) != shown(OFFICE.public_bytes, other)
    assert len(fingerprint(OFFICE.public_bytes, other).split()) == 8
    assert len(check_words(OFFICE.public_bytes, other).split()) == 6
