"""A renewed pair is believed only when the old key signed it and the new one proves itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kpdesk.access.office_keys import KEY_LIFE, KeyTerm
from kpdesk.base.errors import Broken
from kpdesk.crypto.agreement import AgreementKey
from kpdesk.crypto.signature import SigningKey
from kpdesk.exchange import renewal
from kpdesk.exchange.certificates import Certificate
from kpdesk.exchange.peers import Peer

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
OLD, NEW, STRANGER = SigningKey.generate(), SigningKey.generate(), SigningKey.generate()
AGREEMENT = AgreementKey.generate()
SIGNER = Peer("MRD", OLD.id, OLD.public_bytes, AGREEMENT.public_bytes, NOW, NOW + KEY_LIFE, None)


def announced(by: SigningKey = OLD, proof: SigningKey = NEW, **changes: str) -> dict[str, Any]:
    """The row of a file that announces the new pair; fields can be spoilt before or after they are signed."""
    bare = Certificate(
        "MRD", NEW.id, NEW.public_bytes.hex(), AGREEMENT.public_bytes.hex(), "2026-11-22T09:00:00Z",
        "2028-11-21T09:00:00Z", None, "2026-11-22T09:00:00Z", OLD.id,
    )  # fmt: skip
    bare = replace(bare, **changes)
    said = renewal._signed_bytes(bare)
    signed = {"signature": by.sign(renewal._DOMAIN, said).hex(), "proof": proof.sign(renewal._DOMAIN, said).hex()}
    return {**bare.as_dict(), **signed}


def test_the_new_pair_is_that_of_the_row() -> None:
    peer = renewal._proved(dict(announced()), SIGNER)

    assert (peer.office, peer.key_id, peer.signing_public) == ("MRD", NEW.id, NEW.public_bytes)


@pytest.mark.parametrize(
    "row",
    [
        announced(by=STRANGER),
        announced(proof=OLD),
        announced(proof=STRANGER),
        announced(office="PSW"),
        announced(issuer_key=STRANGER.id),
        {**announced(), "valid_to": "2036-11-21T09:00:00Z"},
        {**announced(), "agreement_public": AgreementKey.generate().public_bytes.hex()},
    ],
)
def test_every_other_row_is_tampered_with(row: dict[str, Any]) -> None:
    with pytest.raises(Broken, match="tampered"):
        renewal._proved(dict(row), SIGNER)


def test_a_proof_that_is_no_number_is_damage() -> None:
    with pytest.raises(Broken, match="damaged"):
        renewal._proved({**announced(), "proof": "no hexadecimal"}, SIGNER)


@pytest.mark.parametrize(
    ("days", "revoked", "renewing", "state"),
    [
        (0, None, False, "good"),
        (669, None, False, "good"),
        (670, None, False, "renew"),
        (700, None, True, "renewing"),
        (731, None, True, "expired"),
        (10, NOW, False, "revoked"),
        (10, NOW + timedelta(days=20), False, "good"),
    ],
)
def test_the_state_of_the_keys_follows_the_clock(
    days: int, revoked: datetime | None, renewing: bool, state: str
) -> None:
    term = KeyTerm("a", NOW, NOW + KEY_LIFE, revoked, renewing)

    assert term.state(NOW + timedelta(days=days)) == state
