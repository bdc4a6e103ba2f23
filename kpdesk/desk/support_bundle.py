"""A file for whoever mends the program: what it is and how it does, and nothing that names anybody.

Nothing is taken out of texts: only what is known to be no name is put in.
"""

from __future__ import annotations

import json
import platform
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from kpdesk import __version__
from kpdesk.base.clock import Clock, iso_utc
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import written_beside
from kpdesk.base.log_file import log_path
from kpdesk.base.progress import Progress, silent
from kpdesk.base.settings import SETTINGS
from kpdesk.desk.backup_comparing import KINDS
from kpdesk.desk.redacted_log import redacted
from kpdesk.desk.run_notes import RunNote, notes_beside
from kpdesk.store.audit import AuditRecord
from kpdesk.store.migrations import newest_step
from kpdesk.store.store import Workplace

if TYPE_CHECKING:
    from kpdesk.desk.health import HealthCheck

_LIBRARIES: Final = (
    "PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "openpyxl", "reportlab", "cryptography", "python-calamine",
)  # fmt: skip
_STEADY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class BundlePart:
    """One file of the bundle and all of its text."""

    name: str
    text: str


def parts_of(
    at: Workplace, checks: Sequence[HealthCheck], seconds: float, progress: Progress | None = None
) -> tuple[BundlePart, ...]:
    """Returns everything that the bundle of an open store would hold, to be looked at first.

    ``seconds`` is how long the checks took.
    """
    progress = progress or silent()
    progress.step("bundle_gathering")
    counts = _counts(at)
    return (
        *_always(at.store.folder.root, at.clock),
        _part("health", [_check(check) for check in checks]),
        _part("settings", _settings(at)),
        _part("counts", counts),
        _part("timings", {"health_checks_ms": round(seconds * 1000)}),
    )


def parts_without_store(folder: Path, clock: Clock) -> tuple[BundlePart, ...]:
    """Returns what can be told where the store cannot be opened: versions, how the runs ended, the log."""
    return tuple(_always(folder, clock))


def write_bundle(parts: Sequence[BundlePart], out: Path, *, force: bool = False) -> Path:
    """Writes the parts as one archive and returns its path; raises as :func:`kpdesk.base.files.written_beside`."""
    with written_beside(out, force=force) as handle, zipfile.ZipFile(handle, "w", zipfile.ZIP_DEFLATED) as pack:
        for part in parts:
            pack.writestr(zipfile.ZipInfo(part.name, _STEADY), part.text)
    return out


def _always(folder: Path, clock: Clock) -> Iterator[BundlePart]:
    yield _part("about", _about(clock))
    yield _part("runs", [_run(note) for note in notes_beside(folder)])
    try:
        log = redacted(log_path())
    except (Refused, Broken) as error:
        log = error.code
    yield BundlePart("log.txt", log)


def _about(clock: Clock) -> dict[str, object]:
    """The computer's own name and its user's are left out; the machine's kind is no name."""
    return {
        "kpdesk": __version__,
        "schema": newest_step(),
        "python": platform.python_version(),
        "system": platform.system(),
        "release": platform.release(),
        "machine": platform.machine(),
        "libraries": {name: _version(name) for name in _LIBRARIES},
        "made_at": iso_utc(clock.now()),
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


def _check(check: HealthCheck) -> dict[str, object]:
    """Numbers stay; texts could be names of files or folders."""
    kinds = (int, float)
    numbers = {name: value for name, value in check.values.items() if type(value) in kinds}
    return {"name": check.name, "state": check.state.value, "message": check.message, "values": numbers}


def _settings(at: Workplace) -> dict[str, object]:
    from kpdesk.access.queries import settings

    with at.reading() as session:
        values = settings(session, at.actor.name)
    return {
        key: value if SETTINGS[key].choices or not isinstance(value, str) else ("set" if value else "not set")
        for key, value in values.items()
    }


def _counts(at: Workplace) -> dict[str, object]:
    with at.reading() as session:
        records = {kind: session.scalar(select(func.count()).select_from(record)) for kind, record in KINDS.items()}
        grouped = select(AuditRecord.action, func.count()).group_by(AuditRecord.action).order_by(AuditRecord.action)
        actions = {row[0]: row[1] for row in session.execute(grouped)}
    database = at.store.folder.database
    size = database.stat().st_size >> 20 if database.exists() else 0
    return {"records": records, "actions": actions, "role": at.actor.role.value, "database_mib": size}


def _run(note: RunNote) -> dict[str, object]:
    return {"began_at": note.began_at, "ended": note.ended, "version": note.version}


def _part(name: str, value: object) -> BundlePart:
    return BundlePart(f"{name}.json", json.dumps(value, indent=1, ensure_ascii=True))
