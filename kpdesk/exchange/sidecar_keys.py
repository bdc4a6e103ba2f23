"""The keys under which the sidecar of a file that was taken in may be."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from kpdesk.access.office_keys import key_records, keys_of
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.peers import peers
from kpdesk.exchange.sidecar import sidecar_key


def sidecar_keys(session: Session, manifest: Manifest, *, passed_on: bool) -> Iterator[bytes]:
    """Gives those of the pair that sealed the file with each of our own.

    A sidecar that was passed on is under a key of the region for which the file was sealed.
    """
    pair = (manifest.sender, manifest.key_id)
    theirs = [
        peer for peer in peers(session)
        if (peer.office == manifest.addressed if passed_on else (peer.office, peer.key_id) == pair)
    ]  # fmt: skip
    for peer in theirs:
        for record in key_records(session):
            own = keys_of(record).agreement
            yield sidecar_key(own, peer.agreement_public, manifest.sender, manifest.addressed, manifest.seq)
