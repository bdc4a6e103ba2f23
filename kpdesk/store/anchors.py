"""Heads of the audit chain kept outside the database, so that a history rewritten as a whole shows."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from kpdesk.base.errors import Broken
from kpdesk.base.files import disk_error, read_file
from kpdesk.base.json_text import parsed
from kpdesk.store.audit import AuditHead


@dataclass(frozen=True, slots=True)
class Anchor:
    """A head of the chain and where it was written: a backup, a frozen report, a transfer file."""

    seq: int
    hash: str
    where: str
    at: str


def add_anchor(path: Path, head: AuditHead, where: str, at: str) -> None:
    """Adds a line to the anchor file, flushed to disk; raises as :mod:`kpdesk.base.files`."""
    line = json.dumps(asdict(Anchor(head.seq, head.hash, where, at))) + "\n"
    try:
        with path.open("ab+") as handle:
            # What a power cut left of the last line would swallow this one, and then stand in the middle as damage.
            handle.truncate(_end_of_last_line(handle))
            handle.write(line.encode())
            handle.flush()
            os.fsync(handle.fileno())
    except OSError as error:
        raise disk_error(error, path) from error


def anchors(path: Path) -> tuple[Anchor, ...]:
    """Returns all anchors; raises Broken ``anchors_damaged`` with the line that cannot be read."""
    if not path.exists():
        return ()
    found = []
    lines = read_file(path).decode(errors="replace").splitlines()
    for number, line in enumerate(lines, 1):
        try:
            found.append(Anchor(**parsed(line)))
        except (ValueError, TypeError):
            if number == len(lines):
                break  # a power cut can leave the last line half written; what it anchored is not yet outside
            raise Broken("anchors_damaged", line=number) from None
    return tuple(found)


def _end_of_last_line(handle: IO[bytes]) -> int:
    handle.seek(0)
    return handle.read().rfind(b"\n") + 1
