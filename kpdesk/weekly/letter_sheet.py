"""The covering letter of a week in one language, as it is printed and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kpdesk.documents.signature_block import Signatory
from kpdesk.weekly.draft import LISTS


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """What stands on the covering letter in one language; ``certifier`` signs the certificate and the NIL statement.

    ``references`` are letters beside the one that the certificate answers, ``copies`` the endorsements.
    """

    to: tuple[str, ...]
    references: tuple[str, ...]
    enclosures: tuple[str, ...]
    copies: tuple[str, ...]
    signatory: Signatory
    certifier: Signatory

    def as_dict(self) -> dict[str, Any]:
        """Returns JSON types."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}


def sheet_from(kept: Mapping[str, Any]) -> LetterSheet:
    """Returns a letter as it was issued."""
    lists = {name: tuple(kept[name]) for name in LISTS}
    return LetterSheet(**lists, signatory=Signatory(**kept["signatory"]), certifier=Signatory(**kept["certifier"]))
