"""Taking a data pack back at the office: lists and texts as they were before it, and what hangs on them."""

from __future__ import annotations

from dataclasses import replace

from kpdesk.base.progress import Progress
from kpdesk.cases.rules_shape import problems_of_lists
from kpdesk.cases.template_packs import TEMPLATES, undo_templates
from kpdesk.exchange.datapack_taking import follow_lists
from kpdesk.reference.pack_rules import PackUndone
from kpdesk.reference.pack_undoing import pack_to_undo, undo_rows
from kpdesk.reference.queries import load
from kpdesk.reference.rules import Table
from kpdesk.store.unit_of_work import UnitOfWork


def undo_datapack(uow: UnitOfWork, number: int, progress: Progress | None = None) -> PackUndone:
    """Takes the last pack that stands back and returns what went back and what somebody had changed since.

    Steps taken under it keep its terms. Raises Refused ``not_permitted``, ``datapack_unknown``, ``datapack_not_last``,
    ``datapack_already_undone``, ``datapack_breaks_lists``.
    """
    record = pack_to_undo(uow.session, number)
    before = load(uow.session)
    undone = undo_rows(uow, record, problems_of_lists)
    texts, kept = undo_templates(uow, record.before)
    follow_lists(uow, before, {Table(name) for name in record.lists if name != TEMPLATES}, progress)
    return replace(undone, reverted=undone.reverted + texts, kept=(*undone.kept, *kept))
