"""Wrong passwords, kept beside the closed database until a good log-in can put them into the audit trail."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kpdesk.access.rules import wait_after
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.base.json_text import parsed

_MOST_KEPT = 1000
_UNREADABLE = "?"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A wrong password for a user name at a moment (ISO, UTC); ``noted`` once it stands in the audit trail."""

    user: str
    at: str
    noted: bool = False


def failed_attempts(path: Path) -> tuple[Attempt, ...]:
    """Returns each user's wrong passwords since his last good log-in, oldest first.

    A file that cannot be read counts as one attempt of unknown origin: losing it must not be silent.
    """
    if not path.exists():
        return ()
    try:
        found = tuple(Attempt(**fields) for fields in parsed(path.read_text(encoding="utf-8")))
        for attempt in found:
            _moment(attempt.at)
    except (ValueError, TypeError, AttributeError, OverflowError, OSError):
        return (Attempt(_UNREADABLE, "1970-01-01T00:00:00Z"),)
    return found


def refuse_while_waiting(path: Path, user: str, now: datetime) -> None:
    """Returns when the user may try; raises Refused ``wait_before_password`` with the seconds left."""
    mine = [attempt for attempt in failed_attempts(path) if attempt.user == user]
    if not mine:
        return
    left = _moment(mine[-1].at) + wait_after(len(mine)) - now
    # A clock that was set back must not lock the user out for longer than the wait itself.
    left = min(left, wait_after(len(mine)))
    if left > timedelta(0):
        raise Refused("wait_before_password", field="password", seconds=int(left.total_seconds()) + 1)


def record_failure(path: Path, user: str, now: datetime) -> None:
    """Adds a wrong password to the file; raises as :func:`kpdesk.base.files.write_file`."""
    kept = [*failed_attempts(path), Attempt(user, iso_utc(now))][-_MOST_KEPT:]
    _write(path, kept)


def forgive(path: Path, user: str) -> None:
    """Forgets the wrong passwords of a user who is in; those of others stay, marked as noted.

    Otherwise one user's log-in would give everyone who guesses another's password five new tries.
    """
    found = failed_attempts(path)
    if not found:
        return
    kept = [replace(attempt, noted=True) for attempt in found if attempt.user not in {user, _UNREADABLE}]
    if kept:
        _write(path, kept)
    else:
        path.unlink(missing_ok=True)


def _write(path: Path, kept: Sequence[Attempt]) -> None:
    write_file(path, json.dumps([asdict(attempt) for attempt in kept]).encode(), force=True)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)
