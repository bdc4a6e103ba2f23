"""The code on each page of a register: ``KPR1:MRD:PUNISHMENTS:2/7:<16 of the digest>``, in capitals.

Its digest is that of all that the register says. When a register is printed or saved, the digest goes into the history:
a code that is found there was issued here. Source of the form: this program's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.store.audit import entries_about
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.registers.register import Register
from kpdesk.weekly.registers.wanted import RegisterKind

DIGEST_SIGNS: Final = 16
ISSUED: Final = "register_issued"
_SQUARE: Final = re.compile(r"KPR1:([A-Z0-9]{2,8}):([A-Z]+):\d{1,5}/\d{1,5}:([0-9A-F]{16})")
_FOOT: Final = re.compile(r"([A-Z0-9]{2,8})/([A-Z]+)\s+([0-9A-F]{16})")


@dataclass(frozen=True, slots=True)
class RegisterCode:
    """What a page claims of itself."""

    office: str
    kind: RegisterKind
    digest: str


@dataclass(frozen=True, slots=True)
class RegisterIssue:
    """Once that a register was printed or saved; ``how`` is printed, pdf or xlsx."""

    at: datetime
    by: str
    how: str
    period: str
    rows: int


def foot_code(office: str, kind: RegisterKind, digest: str) -> str:
    """Returns the code as it is written at the foot of each page, and in the workbook."""
    return f"{office}/{kind} {digest[:DIGEST_SIGNS]}"


def square_code(office: str, kind: RegisterKind, digest: str, page: int, pages: int) -> str:
    """Returns the text of a page's square code."""
    return f"KPR1:{office}:{kind.upper()}:{page}/{pages}:{digest[:DIGEST_SIGNS].upper()}"


def read_code(untrusted_text: str) -> RegisterCode:
    """Returns what a code claims, whether it was read from the square or typed from the foot of a page.

    Raises Refused ``register_code_not_ours``.
    """
    found = _found(untrusted_text)
    if found is None or found[2].lower() not in set(RegisterKind):
        raise Refused("register_code_not_ours", field="code")
    return RegisterCode(found[1], RegisterKind(found[2].lower()), found[3].lower())


def names_register(untrusted_text: str) -> bool:
    """Tells whether a text holds the code of a register."""
    return _found(untrusted_text) is not None


def note_register(uow: UnitOfWork, register: Register, how: str, copies: int = 1) -> None:
    """Puts into the history that a register was printed or saved, found again by its digest."""
    uow.note(
        "register_issued", "register", register.digest()[:DIGEST_SIGNS], register=register.kind.value,
        period=register.period, rows=register.rows, how=how, copies=copies,
    )  # fmt: skip


def issues_of(session: Session, code: RegisterCode, office: str) -> tuple[RegisterIssue, ...]:
    """Returns when this office issued a register that says what the code stands for, oldest first; none: never."""
    entries = entries_about(session, code.digest) if code.office == office else ()
    return tuple(
        RegisterIssue(
            datetime.fromisoformat(entry.at), entry.actor, str(entry.details["how"]), str(entry.details["period"]),
            int(str(entry.details["rows"])),
        )
        for entry in entries
        if entry.action == ISSUED and entry.details.get("register") == code.kind
    )  # fmt: skip


def _found(untrusted_text: str) -> re.Match[str] | None:
    text = " ".join(untrusted_text.split()).upper()
    # A phone breaks a long text over lines: no white space is part of the square code.
    return _SQUARE.search(text.replace(" ", "")) or _FOOT.search(text)
