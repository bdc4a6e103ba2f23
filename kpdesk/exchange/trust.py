"""Three colours: green is merged, amber is looked at by a person, red is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kpdesk.base.errors import KpDeskError
from kpdesk.exchange.chain import IN_ORDER, Accepted, place_of
from kpdesk.exchange.peers import Peer
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.seal import is_signed_by


class Colour(StrEnum):
    """How far a file is trusted."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The colour and its code (``in_order`` for green); ``missing`` are numbers of the sender that never came.

    ``fills_gap`` marks an older file that is one of those: a person may take it in late. ``epoch_note`` is the sender's
    note in the first file after its store was restored.
    """

    colour: Colour
    code: str
    missing: tuple[int, ...] = ()
    fills_gap: bool = False
    values: dict[str, object] = field(default_factory=dict)
    epoch_note: str = ""


def judge(
    transfer: Transfer, office: str, known: Sequence[Peer], accepted: Sequence[Accepted], *, passed_on: bool = False
) -> Verdict:
    """Returns the verdict on a file of an enrolled office that was opened and read.

    ``passed_on`` says that ``office``, for which it must be sealed, is the region through which it came here.

    The order matters: who signed it, whether the signature holds, whom it is for, whether its rows are those that were
    signed, and only then whether it is its turn.
    """
    manifest = transfer.manifest
    values: dict[str, object] = {"sender": manifest.sender, "seq": manifest.seq}
    signer = next((p for p in known if p.key_id == manifest.key_id and p.office == manifest.sender), None)
    sealed_at = datetime.fromisoformat(manifest.created_at)
    if signer is None or not signer.valid_at(sealed_at):
        return _red("unknown_sender", values)
    if signer.revoked_at is not None and signer.revoked_at <= sealed_at:
        return _red("revoked_sender", values)
    if not is_signed_by(transfer.seal, signer.signing_public):
        return _red("tampered", values)
    if office not in manifest.recipients:
        return _red("not_for_this_office", {**values, "recipient": ", ".join(manifest.recipients)})
    if transfer.changed:
        return Verdict(Colour.AMBER, "changed_after_sealing", values={**values, "blocks": len(transfer.changed)})
    place = place_of(manifest, accepted, passed_on=passed_on)
    colour = Colour.GREEN if place.code == IN_ORDER else Colour.RED
    found = {**values, **place.values}
    return Verdict(colour, place.code, place.missing, place.fills_gap, found, place.epoch_note)


def verdict_of(error: KpDeskError) -> Verdict:
    """Returns the verdict on a file that could not be opened or read."""
    colour = Colour.AMBER if error.code == "changed_after_sealing" else Colour.RED
    return Verdict(colour, error.code, values=dict(error.values))


def _red(code: str, values: dict[str, object]) -> Verdict:
    return Verdict(Colour.RED, code, values=values)
