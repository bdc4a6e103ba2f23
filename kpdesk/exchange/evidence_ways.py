"""Which way each exhibit takes: beside its row as a picture, in the sidecar, or not now. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.workbooks.sheet_pictures import SUFFIXES

KIB: Final = 1024
MIB: Final = KIB * KIB
MOST_PICTURES: Final = 500
"""Pictures in one workbook: more than anybody looks through, and far below the parts that a reader allows."""


class Way(StrEnum):
    """How an exhibit's contents travel, or why they do not."""

    PICTURE = "picture"
    SIDECAR = "sidecar"
    ON_REQUEST = "on_request"
    SENT_BEFORE = "sent_before"
    WITHHELD = "withheld"

    @property
    def travels(self) -> bool:
        """Whether the contents are in this file."""
        return self in (Way.PICTURE, Way.SIDECAR)


class Sending(StrEnum):
    """How much evidence goes with a file."""

    ALL = "all"
    PICTURES = "pictures"
    NONE = "none"


def sending_named(text: str) -> Sending | None:
    """Returns how much is meant, None for nothing said; raises Refused ``sending_unknown``."""
    if not text:
        return None
    try:
        return Sending(text.strip().casefold())
    except ValueError:
        raise Refused("sending_unknown", field="evidence", value=text, known=", ".join(Sending)) from None


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An exhibit that may travel; ``uid`` is its own, ``violation`` that of what it proves."""

    uid: str
    violation: str
    number: str
    exhibit: str
    file_name: str
    media_type: str
    size_bytes: int
    sha256: str
    stored_as: str
    shows_accused: bool


@dataclass(frozen=True, slots=True)
class Bounds:
    """The set sizes in bytes: of one picture, of all pictures of a workbook, of a sidecar."""

    picture: int = 200 * KIB
    pictures: int = 8 * MIB
    sidecar: int = 1024 * MIB


def ways_of(
    exhibits: Iterable[Exhibit],
    bounds: Bounds,
    sending: Sending,
    sent: Iterable[str] = (),
    *,
    with_accused: bool = False,
) -> Mapping[str, Way]:
    """Returns the way of each exhibit by its uid, in their order; ``sent`` are those whose contents went before.

    An exhibit that shows an accused in custody stays, unless a person said ``with_accused`` (Articles 10-A and 14).
    """
    found: dict[str, Way] = {}
    before, pictures, beside = frozenset(sent), dict[str, int](), dict[str, int]()
    for one in exhibits:
        if one.shows_accused and not with_accused:
            found[one.uid] = Way.WITHHELD
        elif one.uid in before:
            found[one.uid] = Way.SENT_BEFORE
        elif sending is not Sending.NONE and _fits_sheet(one, bounds, pictures):
            found[one.uid], pictures[one.sha256] = Way.PICTURE, one.size_bytes
        elif sending is Sending.ALL and sum({**beside, one.sha256: one.size_bytes}.values()) <= bounds.sidecar:
            found[one.uid], beside[one.sha256] = Way.SIDECAR, one.size_bytes
        else:
            found[one.uid] = Way.ON_REQUEST
    return found


def _fits_sheet(one: Exhibit, bounds: Bounds, pictures: Mapping[str, int]) -> bool:
    if one.media_type not in SUFFIXES or one.size_bytes > bounds.picture:
        return False
    together = {**pictures, one.sha256: one.size_bytes}
    return len(together) <= MOST_PICTURES and sum(together.values()) <= bounds.pictures
