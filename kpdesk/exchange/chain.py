"""Where a file stands in its chain: in order, again, old, or a fork.

A sender has a chain for each office to which it writes. Headquarters may hold files of two of them: those to itself,
and those to a region that passed them on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kpdesk.exchange.manifest import Manifest

IN_ORDER = "in_order"
MOST_LISTED = 200


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file of the same sender that was taken in; ``digest`` is that of its manifest, ``on`` the day on paper.

    ``addressed`` is the office for which it was sealed, ``key_id`` the key that sealed it.
    """

    epoch: str
    seq: int
    digest: str
    previous: str
    on: str
    addressed: str
    key_id: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The file's place: ``code`` is ``in_order`` or why not; ``missing`` are numbers that never came.

    ``fills_gap`` says that an older file is one of those that never came. ``epoch_note`` is what the sender signed
    about a new epoch, in the first file of it.
    """

    code: str
    missing: tuple[int, ...] = ()
    fills_gap: bool = False
    epoch_note: str = ""
    values: dict[str, object] = field(default_factory=dict)


def place_of(manifest: Manifest, taken: Sequence[Accepted], *, passed_on: bool = False) -> Place:
    """Returns the place of a file among those that were taken in from its sender and were sealed for the same office.

    A file that was ``passed_on`` has no gap before it and comes in whatever turn: only some of that chain are for us.
    Epochs are UUIDv7 and therefore sort by time; a new one needs the sender's signed restore note, otherwise it is a
    fork: two computers, or a copy that somebody set up anew. An office that was enrolled anew
    has new keys and needs none.
    """
    accepted = [file for file in taken if file.addressed == manifest.addressed]
    again = next((file for file in accepted if file.digest == manifest.digest), None)
    if again is not None:
        return Place("already_received", values={"on": again.on, "seq": again.seq})
    same = {file.seq: file for file in accepted if file.epoch == manifest.epoch}
    if manifest.seq in same:
        return Place("fork", values={"seq": manifest.seq, "on": same[manifest.seq].on})
    newest = max((file.epoch for file in accepted), default="")
    last = max((file.seq for file in accepted), default=0)
    if manifest.epoch < newest:
        return Place("older_than_last", values={"seq": manifest.seq, "last": last})
    if manifest.epoch > newest and accepted and not manifest.note and _has_sealed(manifest.key_id, accepted):
        return Place("fork", values={"seq": manifest.seq, "on": max(file.on for file in accepted)})
    if not _linked(manifest, same):
        return Place("fork", values={"seq": manifest.seq, "on": same[max(same)].on})
    if passed_on:
        return Place(IN_ORDER)
    missing = _missing(manifest.seq, {file.seq for file in accepted})
    if same and manifest.seq < max(same):
        values: dict[str, object] = {"seq": manifest.seq, "last": max(same)}
        return Place("older_than_last", missing, fills_gap=True, values=values)
    return Place(IN_ORDER, missing, epoch_note=manifest.note if accepted and manifest.epoch > newest else "")


def _has_sealed(key_id: str, accepted: Sequence[Accepted]) -> bool:
    """Returns whether an earlier file bears the same key: an office that was enrolled anew, its computer lost, begins
    a chain of its own under keys that the CPO has just certified."""
    return any(file.key_id in ("", key_id) for file in accepted)


def _linked(manifest: Manifest, same: dict[int, Accepted]) -> bool:
    """Returns whether the files just before and just after it, where they are here, name each other."""
    before, after = same.get(manifest.seq - 1), same.get(manifest.seq + 1)
    if before is not None and manifest.prev_sha256 != before.digest:
        return False
    return after is None or after.previous == manifest.digest


def _missing(seq: int, here: set[int]) -> tuple[int, ...]:
    """Returns the numbers below this one that never came, the newest ones where there are too many to list."""
    return tuple(number for number in range(max(1, seq - MOST_LISTED), seq) if number not in here)
