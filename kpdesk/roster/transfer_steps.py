"""The states of a transfer between two offices, and which may follow which."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class TransferState(StrEnum):
    """Where a transfer stands; until it is accepted the person belongs to the office that offers him."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"


TRANSFER_STEPS: Final[Mapping[TransferState, frozenset[TransferState]]] = MappingProxyType(
    {
        TransferState.OFFERED: frozenset({TransferState.ACCEPTED, TransferState.WITHDRAWN, TransferState.DECLINED}),
        TransferState.ACCEPTED: frozenset(),
        TransferState.WITHDRAWN: frozenset(),
        TransferState.DECLINED: frozenset(),
    }
)
"""What is settled stays settled: who comes back is offered back, with an order of its own."""


def may_become(before: TransferState, after: TransferState) -> bool:
    """Returns whether a transfer in the first state may take the second."""
    return after in TRANSFER_STEPS[before]
