"""What a verb gets, and what it gives back."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from kpdesk.base.clock import Clock, SystemClock
from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.presence import is_set_up

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""Where verbs are added; argparse names no public type for it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a verb did: ``data`` becomes the JSON object; ``attention`` makes the exit code 1."""

    data: dict[str, object] = field(default_factory=dict)
    attention: bool = False


class Call:
    """One call of the program: its arguments, progress, clock, and the desk, opened when a verb asks for it."""

    def __init__(self, arguments: argparse.Namespace, progress: Progress, clock: Clock | None = None) -> None:
        self.arguments = arguments
        self.progress = progress
        self.clock = clock or SystemClock()
        self._desk: Desk | None = None

    @property
    def folder(self) -> Path:
        """The data folder: ``--store``, KPDESK_STORE, or the platform's own per-user folder."""
        given = getattr(self.arguments, "store", None) or os.environ.get("KPDESK_STORE")
        return Path(given).expanduser() if given else default_folder()

    @property
    def has_user(self) -> bool:
        """Whether a user was named and there is a store to log in to."""
        return bool(getattr(self.arguments, "user", None) or os.environ.get("KPDESK_USER")) and is_set_up(self.folder)

    @property
    def user(self) -> str:
        """The user's name: ``--user`` or KPDESK_USER; raises Refused ``user_not_given``."""
        given = getattr(self.arguments, "user", None) or os.environ.get("KPDESK_USER")
        if not given:
            raise Refused("user_not_given", field="user")
        return str(given)

    def password(self, *, prompt: str = "Password: ") -> str:
        """Returns the password: ``--password-file``, KPDESK_PASSWORD, or typed without echo.

        Raises Refused ``password_not_given`` when there is nobody to ask.
        """
        path = getattr(self.arguments, "password_file", None)
        if path:
            return password_in(Path(path))
        if "KPDESK_PASSWORD" in os.environ:
            return os.environ["KPDESK_PASSWORD"]
        if not sys.stdin.isatty():
            raise Refused("password_not_given", field="password")
        try:
            return getpass.getpass(prompt)
        except EOFError:
            raise Refused("password_not_given", field="password") from None

    def desk(self) -> Desk:
        """Returns the open desk; raises as :func:`kpdesk.access.login.log_in`."""
        if self._desk is None:
            self._desk = Desk.open(self.folder, self.user, self.password(), clock=self.clock)
        return self._desk

    def keep(self, desk: Desk) -> Desk:
        """Takes a desk that the verb opened itself, to be closed at the end of the call."""
        self._desk = desk
        return desk

    def close(self) -> None:
        """Closes what was opened."""
        if self._desk is not None:
            self._desk.close()


Run = Callable[[Call], Outcome]


def password_in(path: Path) -> str:
    """Returns the password in a file without its line end; raises as ``read_file`` and ``passphrase_not_text``."""
    try:
        return read_file(path).decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Refused("passphrase_not_text", field="password") from None


def default_folder() -> Path:
    """Returns the platform's per-user data folder for KP Desk."""
    from platformdirs import user_data_path

    return user_data_path("kpdesk", appauthor=False)


def add_verb(verbs: Verbs, name: str, run: Run, about: str) -> argparse.ArgumentParser:
    """Adds a verb with the options that all have in common, and returns its parser."""
    parser = verbs.add_parser(name, help=about, description=about, allow_abbrev=False)
    add_common(parser)
    parser.set_defaults(run=run)
    return parser


def add_group(verbs: Verbs, name: str, about: str) -> Verbs:
    """Adds a word that is followed by verbs of its own (``roster import``), and returns where to add them."""
    parser = verbs.add_parser(name, help=about, description=about, allow_abbrev=False)
    return parser.add_subparsers(dest=f"{name}_verb", required=True, metavar="VERB")


def add_common(parser: argparse.ArgumentParser) -> None:
    """Adds ``--store``, ``--user``, ``--password-file`` and ``--json``; they may stand before or after the verb."""
    options = parser.add_argument_group("store and output")
    quiet = argparse.SUPPRESS
    options.add_argument("--store", metavar="DIR", default=quiet, help="the office's data folder (or KPDESK_STORE)")
    options.add_argument("--user", metavar="NAME", default=quiet, help="your login name (or KPDESK_USER)")
    options.add_argument("--password-file", metavar="F", default=quiet, help="file that holds the password")
    options.add_argument("--json", action="store_true", default=quiet, help="one JSON object on standard output")
