"""The service record as screens and papers see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.roster.aspects import Aspect
from kpdesk.roster.transfer_steps import TransferState


@dataclass(frozen=True, slots=True)
class Holding:
    """A posting, state, belt number or rank that a person has or had; ``held_until`` is None while it holds.

    ``begun`` is the day from which it is certain: ``held_from``, or where no day was given the end of the one before.
    """

    aspect: Aspect
    value: str
    held_from: date | None
    held_until: date | None
    begun: date | None
    order_no: str
    supervisor: str
    office: str


@dataclass(frozen=True, slots=True)
class TransferRow:
    """A transfer between two offices; ``settled_on`` is the day of acceptance, withdrawal or refusal."""

    uid: str
    person_uid: str
    name: str
    belt_no: str
    from_office: str
    to_office: str
    order_no: str
    offered_on: date
    state: TransferState
    settled_on: date | None
    settled_order: str


@dataclass(frozen=True, slots=True)
class DeclaredAccount:
    """An account that a person declared; ``platform`` is a code."""

    platform: str
    handle: str
    url: str


@dataclass(frozen=True, slots=True)
class DeclarationRow:
    """What a person signed on a day; no accounts means the "nil" undertaking."""

    uid: str
    signed_on: date
    accounts: tuple[DeclaredAccount, ...]
    note: str
    entered_by: str

    @property
    def nil(self) -> bool:
        """Whether it says that there is no account."""
        return not self.accounts
