"""The log without anything that could name a person: only kinds of errors, our own files, lines and functions stay."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from kpdesk.base.files import read_file

LONGEST_LINES: Final = 2_000
_FRAME = re.compile(r'^\s+File "([^"]*)", line (\d{1,7}), in ([A-Za-z_<]\w*>?)\s*$', re.ASCII)
_ERROR = re.compile(r"^([A-Za-z_][A-Za-z0-9_.]{0,80}?)(?::.*)?$", re.ASCII)
_FILE = re.compile(r"[a-z_][a-z0-9_]*\.py", re.ASCII)
_ROOTS: Final = ("kpdesk", "ui", "site-packages", "PySide6", "sqlalchemy", "openpyxl", "reportlab")
_ELSEWHERE = "?"
_HEAD = "Traceback (most recent call last):"
_OURS: Final = frozenset(
    {
        "kpdesk.base.errors.Refused", "kpdesk.base.errors.Broken", "kpdesk.base.errors.Cancelled",
        "kpdesk.base.problems.ProblemsFound", "sqlalchemy.exc.OperationalError", "sqlalchemy.exc.IntegrityError",
        "sqlalchemy.exc.DatabaseError", "sqlalchemy.exc.InvalidRequestError", "sqlalchemy.exc.ProgrammingError",
        "sqlalchemy.exc.StatementError", "sqlalchemy.orm.exc.StaleDataError",
        "sqlalchemy.orm.exc.DetachedInstanceError",
        "sqlcipher3.dbapi2.OperationalError", "sqlcipher3.dbapi2.DatabaseError",
    }
)  # fmt: skip


def redacted(path: Path, lines: int = LONGEST_LINES) -> str:
    """Returns the last lines of the log that say where and with what kind of error it stopped; empty without one."""
    if not path.is_file():
        return ""
    text = read_file(path, most_bytes=256 << 20).decode("utf-8", errors="replace")
    return "\n".join(list(_kept(text.splitlines()))[-lines:])


def place_of(file: str) -> str:
    """Returns a source file by its place inside the program, ``?`` for one that lies elsewhere."""
    parts = (PureWindowsPath(file) if "\\" in file else PurePosixPath(file)).parts
    if not parts or not _FILE.fullmatch(parts[-1]):
        return _ELSEWHERE
    inside = [place for place, part in enumerate(parts[:-1]) if part in _ROOTS]
    if not inside:
        return _ELSEWHERE
    shown = parts[inside[-1] :]
    return "/".join(shown) if all(re.fullmatch(r"[A-Za-z0-9_.-]+", part) for part in shown) else _ELSEWHERE


def is_known_error(name: str) -> bool:
    """Tells whether a name is that of a kind of error that we or Python have: every other word may be a person's."""
    found = getattr(builtins, name, None)
    return name in _OURS or (isinstance(found, type) and issubclass(found, BaseException))


def _kept(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if line == _HEAD:
            yield line
            continue
        frame = _FRAME.match(line)
        if frame is not None:
            place = place_of(frame[1])
            yield f"  {place}:{frame[2]} {frame[3]}" if place != _ELSEWHERE else f"  {_ELSEWHERE}"
            continue
        error = _ERROR.match(line)
        if error is not None and is_known_error(error[1]):
            yield error[1]
