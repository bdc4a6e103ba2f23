"""To whom a return goes, and who is told what became of it."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.peers import ROOT
from kpdesk.reference.queries import load

REGION: Final = "REGION"
"""Stands for the office's own region wherever a recipient is named."""


def return_recipient(session: Session, office: str, named: str) -> str:
    """Returns the code of the office to which the return goes: the CPO, or the own region, also called ``REGION``.

    Raises Refused ``no_region_above``, ``returns_go_upward``.
    """
    wanted = named.strip().upper()
    if wanted == ROOT:
        return ROOT
    here = load(session).offices.get(office)
    region = here.region if here else None
    if wanted == REGION and region is None:
        raise Refused("no_region_above", field="to", office=office)
    if wanted not in (REGION, region):
        raise Refused("returns_go_upward", field="to", office=wanted, region=region or "-")
    return region or ROOT


def answered(office: str, manifest: Manifest) -> str:
    """Returns who gets this office's receipt: the sender, or the region through which the file came."""
    return manifest.sender if office in manifest.recipients else manifest.addressed
