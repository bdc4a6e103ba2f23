"""The three ways in which work ends early: refused, broken, cancelled.

Core code raises a code with values; the sentence is made from ``resources/messages`` (see
:mod:`kpdesk.base.sentences`), so that logs stay stable and every text has one home in two languages.
"""

from __future__ import annotations


class KpDeskError(Exception):
    """An outcome that is reported to a person by its code; ``values`` fill the sentence's fields."""

    def __init__(self, code: str, /, *, field: str | None = None, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.field = field
        self.values = values

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({shown})"


class Refused(KpDeskError):
    """The operator can put it right; exit code 3 on the command line."""


class Broken(KpDeskError):
    """A disk, a damaged file or a wrong key stands in the way; exit code 4 on the command line."""


class Cancelled(Exception):
    """The person pressed Stop: nothing is kept, nothing is shown."""
