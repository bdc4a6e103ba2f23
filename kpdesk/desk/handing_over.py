"""A sealed file out of the outbox onto a stick, read back from there, and noted as written."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import size_bytes
from kpdesk.base.progress import Progress
from kpdesk.exchange.packing import check_free, hand_over
from kpdesk.exchange.rows import SentFile
from kpdesk.exchange.sending import Prepared, bytes_of, mark_written
from kpdesk.exchange.sidecar import hand_over_sidecar, need_room
from kpdesk.store.meta import practice_state
from kpdesk.store.store import Workplace


def handed_over(
    at: Workplace,
    prepared: Prepared,
    folder: Path,
    *,
    force: bool = False,
    sidecar: bool = True,
    progress: Progress | None = None,
) -> SentFile:
    """Returns the file as it stands in the folder, its sidecar beside it unless ``sidecar`` says no.

    Raises as :func:`kpdesk.exchange.packing.hand_over` and :func:`kpdesk.exchange.sidecar.hand_over_sidecar`; Refused
    ``file_not_found``, ``outbox_copy_changed`` where our own copy is no longer what was sealed,
    ``practice_never_sent``.
    """
    refuse_practice(at)
    outbox = at.store.folder.outbox
    data, beside = bytes_of(prepared, outbox), outbox / prepared.sidecar
    if prepared.sidecar and sidecar:
        need_room(folder, size_bytes(beside) + len(data))
        check_free(folder / prepared.name, force=force)
        hand_over_sidecar(beside, prepared.sidecar_sha256, folder, force=force, progress=progress)
    path = hand_over(data, folder, prepared.name, force=force)
    with at.writing() as uow:
        mark_written(uow, prepared.uid, path)
        uow.commit()
    return SentFile(
        str(path), prepared.name, prepared.seq, prepared.kind, prepared.rows, prepared.sha256,
        prepared.sidecar if sidecar else "",
    )  # fmt: skip


def refuse_practice(at: Workplace) -> None:
    """Returns where the records are an office's own; raises Refused ``practice_never_sent`` where they are invented."""
    with at.reading() as session:
        if practice_state(session):
            raise Refused("practice_never_sent")
