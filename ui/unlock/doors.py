"""The ways into a store that is there; what opens it is loaded by whoever goes through, not before.

The unlock window is on the screen a quarter of a second earlier for that.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpdesk.base.clock import Clock
    from kpdesk.desk import Desk
    from kpdesk.desk.server_wanted import ServerWanted


def user_names(folder: Path) -> tuple[str, ...]:
    """Returns who can log in; raises as :meth:`kpdesk.desk.desk.Desk.user_names`."""
    from kpdesk.desk import Desk

    return Desk.user_names(folder)


def opened(folder: Path, user: str, password: str, *, clock: Clock | None = None) -> Desk:
    """Returns the desk behind a password; raises as :meth:`kpdesk.desk.desk.Desk.open`."""
    from kpdesk.desk import Desk

    return Desk.open(folder, user, password, clock=clock)


def recovered(folder: Path, words: str, *, clock: Clock | None = None) -> Desk:
    """Returns the desk behind a recovery sheet; raises as :meth:`kpdesk.desk.desk.Desk.recover`."""
    from kpdesk.desk import Desk

    return Desk.recover(folder, words, clock=clock)


def joined(folder: Path, server: ServerWanted, user: str, password: str, *, clock: Clock | None = None) -> Desk:
    """Returns the desk of an office on a server; raises as :meth:`kpdesk.desk.desk.Desk.join`."""
    from kpdesk.desk import Desk

    return Desk.join(folder, server, user, password, clock=clock)


def restored(folder: Path, backup: Path, user: str, password: str, *, clock: Clock | None = None) -> Desk:
    """Returns the desk of a restored store; raises as :meth:`kpdesk.desk.desk.Desk.restore`."""
    from kpdesk.desk import Desk

    return Desk.restore(folder, backup, user, password, clock=clock)
