"""The desk's face for transfer files: this office's keys, enrolment, sending and receiving."""

from __future__ import annotations

from kpdesk.access.office_keys import office_keys
from kpdesk.exchange import fingerprint
from kpdesk.store.store import Workplace


class ExchangeDesk:
    """Transfer files of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def fingerprint(self) -> str:
        """Returns the fingerprint of this office's keys in groups of hexadecimal digits."""
        return fingerprint.fingerprint(*self._public_keys())

    def check_words(self) -> str:
        """Returns the six words of this office's keys, to be read out by telephone."""
        return fingerprint.check_words(*self._public_keys())

    def _public_keys(self) -> tuple[bytes, bytes]:
        with self._at.reading() as session:
            keys = office_keys(session)
        return keys.signing.public_bytes, keys.agreement.public_bytes
