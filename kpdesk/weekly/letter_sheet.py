"""The covering letter of a week in one language, as it is printed and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kpdesk.documents.signature_block import Signatory
from kpdesk.weekly.draft import LISTS, LetterDraft
from kpdesk.weekly.narrative import Narrative


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


def draft_of(sheet: LetterSheet, narrative: Narrative, letter_no: str, note: str) -> LetterDraft:
    """Returns the letter as a form shows it."""
    signs = sheet.signatory
    lists = {name: getattr(sheet, name) for name in LISTS}
    return LetterDraft(
        letter_no, note, narrative.text, **lists, signatory=signs.name, designation=signs.designation,
        signs_for=signs.for_designation,
    )  # fmt: skip
