"""The key under which a wording of a log is asked about and its answer remembered."""

from __future__ import annotations

from enum import StrEnum

from kpdesk.base.letters import fold

LONGEST_WORDING = 300


class Asked(StrEnum):
    """What is asked about a wording: of what kind it is, which platform it names, who it was."""

    KIND = "kind"
    PLATFORM = "platform"
    PERSON = "person"


def answer_key(asked: Asked, wording: str) -> str:
    """Returns such as ``kind:strange dance``: what is asked, and the wording as wordings are compared."""
    return f"{asked}:{fold(wording)[:LONGEST_WORDING]}"
