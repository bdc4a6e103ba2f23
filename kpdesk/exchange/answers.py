"""What a receipt says to the sender: the verdicts from his side, and which kinds of file are answered at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kpdesk.base.sentences import remedy, sentence
from kpdesk.exchange.manifest import Kind

ANSWERED: Final = frozenset(
    {
        Kind.RETURN.value,
        Kind.DIRECTIVES.value,
        Kind.DATAPACK.value,
        Kind.TRANSFER.value,
        Kind.ACKNOWLEDGEMENT.value,
        Kind.EVIDENCE.value,
        Kind.QUERY.value,
        Kind.ANSWER.value,
    }
)
"""Kinds of file whose sender waits for a receipt."""

_FROM_HIS_SIDE: Final = frozenset(
    {
        "accepted_rows",
        "changed_after_sealing",
        "damaged",
        "fork",
        "newer_program",
        "not_for_this_office",
        "older_than_last",
        "revoked_sender",
        "tampered",
        "unknown_sender",
        "wrong_password",
    }
)


def answer_code(code: str) -> str:
    """Returns the code whose sentence tells the sender what to do about this verdict."""
    return f"answer_{code}" if code in _FROM_HIS_SIDE else code


def answer_words(code: str, values: Mapping[str, object]) -> tuple[str, str, str, str]:
    """Returns sentence and remedy in English, then in Urdu, as the sender shall read them."""
    said = answer_code(code)
    return (
        sentence(said, values), remedy(said, values), sentence(said, values, "ur"), remedy(said, values, "ur"),
    )  # fmt: skip
