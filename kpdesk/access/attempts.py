"""Wrong passwords, kept beside the closed database until a good log-in can put them into the audit trail."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kpdesk.access.rules import wait_after
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.base.json_text import parsed

_MOST_KEPT = 1000


@dataclass(frozen=True, slots=True)
class Attempt:
    """A wrong password for a user name at a moment (ISO, UTC)."""

    user: str
    at: str


def failed_attempts(path: Path) -> tuple[Attempt, ...]:
    """Returns the wrong passwords since the last good log-in, oldest first.

    A file that cannot be read counts as one attempt of unknown origin: losing it must not be silent.
    """
    if not path.exists():
        return ()
    try:
        return tuple(Attempt(**found) for found in parsed(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, OSError):
        return (Attempt("?", "1970-01-01T00:00:00Z"),)


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
    text = json.dumps([{"user": attempt.user, "at": attempt.at} for attempt in kept])
    write_file(path, text.encode(), force=True)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)
