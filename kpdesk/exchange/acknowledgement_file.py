"""The acknowledgements of an office's persons as a file of their own, as changes after a first full copy."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kpdesk.access.rules import Permission, allow
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import sentence
from kpdesk.directives.queries import ack_counts, directives_in_force
from kpdesk.exchange.addressees import return_recipient
from kpdesk.exchange.enrolment import is_enrolled
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.record_sending import parcel
from kpdesk.exchange.record_tables import SIGNATURE
from kpdesk.exchange.sending import Prepared, TransferDraft, prepare
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType, canonical_row
from kpdesk.store.unit_of_work import UnitOfWork

_COUNTED: Final = ("code", "number", "dated", "signed", "read_out", "roll")


def send_acknowledgements(
    uow: UnitOfWork,
    recipient: str,
    outbox: Path,
    target: Path,
    *,
    full: bool = False,
    force: bool = False,
    progress: Progress | None = None,
) -> Prepared:
    """Returns the acknowledgements that the recipient still needs as a file in the outbox; with ``full`` all of them.

    Raises Refused ``not_permitted``, ``not_enrolled``, ``no_acknowledgements_to_send`` where he has everything, as
    :func:`kpdesk.exchange.addressees.return_recipient` and :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    recipient = return_recipient(uow.session, uow.office, recipient)
    if not is_enrolled(uow.session, uow.office):
        raise Refused("not_enrolled", office=uow.office)
    records = parcel(uow, recipient, Kind.ACKNOWLEDGEMENT, (SIGNATURE,), full=full)
    if not records.rows:
        raise Refused("no_acknowledgements_to_send", office=recipient)
    draft = TransferDraft(recipient, Kind.ACKNOWLEDGEMENT, (_view(uow), *records.tables), uow.today.isoformat())
    prepared = prepare(uow, draft, outbox, target, force=force, progress=progress)
    records.note(prepared.uid)
    return prepared


def _view(uow: UnitOfWork) -> Table:
    """Returns how many have signed each letter in force, for people."""
    columns = tuple(
        ColumnSpec(
            sentence(f"acknowledgement_column_{name}"),
            ValueType.INTEGER if name in ("signed", "read_out", "roll") else ValueType.TEXT,
        )
        for name in _COUNTED
    )
    rows = []
    for letter in directives_in_force(uow.session, uow.today, uow.office):
        counts = ack_counts(uow.session, letter.code)
        told = (letter.code, letter.letter_no or sentence("not_on_record"), letter.dated_shown())
        rows.append(canonical_row(columns, (*told, counts.signed, counts.read_out, counts.roll)))
    title = f"{uow.office} {on_paper(uow.today)}"
    return Table("view_acknowledgements", title, columns, tuple(rows))
