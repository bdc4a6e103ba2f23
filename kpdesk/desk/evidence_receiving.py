"""Keeping the evidence that comes with transfer files: the pictures inside them, the sidecar beside them or later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.progress import Progress
from kpdesk.exchange.evidence_adopting import adopt
from kpdesk.exchange.evidence_taking import (
    file_with_sidecar,
    keep_pictures,
    keep_sidecar,
    missing_of,
    sidecar_of,
)
from kpdesk.exchange.judging import Examined
from kpdesk.exchange.rows import Arrived, FileReport
from kpdesk.exchange.sidecar import is_sidecar, sidecar_name
from kpdesk.store.sealed_files import Intake
from kpdesk.store.store import Workplace

KIND: Final = "sidecar"
"""What a report calls a sidecar, which is no workbook and has no number of its own."""


def keep_evidence(at: Workplace, file: Examined, path: Path, inbox_uid: str, progress: Progress | None) -> Arrived:
    """Keeps what a file that was just taken in brought, and says what is missing of it; its rows stay in any case.

    The sidecar is looked for beside the file. Raises Broken for this computer's failures, such as ``disk_full``.
    """
    found = Arrived()
    if file.opened is not None:
        with at.writing() as uow, Intake(at.store.folder.evidence) as intake:
            found = keep_pictures(uow, intake, file.opened.workbook, inbox_uid)
            adopt(uow, intake.folder)
            uow.commit()
            intake.keep()
    with at.reading() as session:
        beside = sidecar_of(session, inbox_uid)
    if beside and is_sidecar(path.with_name(beside)):
        arrived = _kept(at, inbox_uid, path.with_name(beside), progress)
        found = replace(arrived, kept=found.kept + arrived.kept, changed=found.changed)
    with at.reading() as session:
        return replace(found, missing=missing_of(session, inbox_uid))


def sidecars_among(files: Sequence[Path]) -> tuple[Path, ...]:
    """Returns those of the files that are sidecars."""
    return tuple(path for path in files if path.suffix.lower() == ".kpe" and is_sidecar(path))


def report_on_sidecar(
    at: Workplace, path: Path, books: Sequence[Path] = (), *, accept: bool, progress: Progress | None = None
) -> FileReport:
    """Returns what a sidecar is that was picked; with ``accept`` it is kept where its workbook is here.

    ``books`` are the workbooks that were picked with it. ``code`` is ``evidence_kept``, ``evidence_here_all``,
    ``evidence_waits`` (it fits and was not taken yet), ``evidence_with_its_file`` (its workbook has to come first),
    ``sidecar_of_unknown_file`` or what is wrong with it. Raises Broken for this computer's failures.
    """
    values: dict[str, object] = {"file": path.name, "name": path.name}
    try:
        with at.reading() as session:
            uid = file_with_sidecar(session, path)
            missing = missing_of(session, uid)
    except Refused as refusal:
        if not accept and path.name in {sidecar_name(book.name) for book in books}:
            return FileReport(path.name, "", "green", "evidence_with_its_file", values, kind=KIND)
        return FileReport(path.name, "", "red", refusal.code, {**values, **refusal.values}, kind=KIND)
    if not missing:
        return FileReport(path.name, "", "green", "evidence_here_all", values, kind=KIND)
    if not accept:
        waits = Arrived(missing=missing)
        values["count"] = len(missing)
        return FileReport(path.name, "", "green", "evidence_waits", values, kind=KIND, evidence=waits)
    arrived = _kept(at, uid, path, progress)
    with at.reading() as session:
        arrived = replace(arrived, missing=missing_of(session, uid))
    code, colour = (arrived.fault, "red") if arrived.fault else ("evidence_kept", "green")
    told = {**values, **(arrived.fault_values or {}), "count": arrived.kept}
    return FileReport(path.name, "", colour, code, told, kind=KIND, accepted=not arrived.fault, evidence=arrived)


def _kept(at: Workplace, inbox_uid: str, path: Path, progress: Progress | None) -> Arrived:
    """Returns what was kept of the sidecar; what is wrong with the file itself is told, not raised."""
    try:
        with at.writing() as uow, Intake(at.store.folder.evidence) as intake:
            arrived = keep_sidecar(uow, intake, inbox_uid, path, progress)
            adopt(uow, intake.folder)
            uow.commit()
            intake.keep()
    except (Broken, Refused) as error:
        if error.code not in _IN_THE_FILE:
            raise
        return Arrived(fault=error.code, fault_values=dict(error.values))
    return arrived


_IN_THE_FILE: Final = frozenset(
    {
        "file_lost_while_reading",
        "sealed_file_damaged",
        "sealed_file_newer",
        "sidecar_changed",
        "sidecar_cut",
        "sidecar_not_as_listed",
        "sidecar_not_opened",
    }
)
"""What lies in the sidecar and not in this computer."""
