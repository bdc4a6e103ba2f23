"""A field for the accounts of the register that a check looked at, and how each was seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kpdesk.desk import Desk
from kpdesk.monitoring.draft import SightingDraft
from kpdesk.monitoring.rows import AccountFilter
from kpdesk.monitoring.rules import Seen
from ui.context import Context
from ui.monitoring.names import seen_name
from ui.monitoring.picked_field import PickedField
from ui.support.finder import Found

_SHOWN = 12


class SightingsField(PickedField):
    """A form's field; ``value`` is a tuple of :class:`SightingDraft`."""

    def __init__(self, context: Context, hint: str) -> None:
        desk = context.desk
        super().__init__(
            context.jobs,
            lambda text: _found(desk, text),
            lambda uid: _title(desk, str(uid)),
            hint=hint,
            choices=[(seen, seen_name(seen)) for seen in Seen],
        )

    def value(self) -> tuple[SightingDraft, ...]:  # type: ignore[override]
        """Returns how each account was seen, in the order of taking."""
        return tuple(SightingDraft(str(uid), Seen(str(seen or Seen.ACTIVE))) for uid, seen in super().value())

    def set_value(self, value: object) -> None:
        """Shows these sightings."""
        given = list(value) if isinstance(value, Iterable) else []
        super().set_value(tuple((one.account, one.seen) if isinstance(one, SightingDraft) else one for one in given))


def _found(desk: Desk, text: str) -> Sequence[Found]:
    rows = desk.monitoring.accounts(AccountFilter(text=text), limit=_SHOWN)
    return [
        Found(row.uid, row.name, " · ".join(part for part in (row.handle, row.admin) if part), "link")
        for row in rows
        if row.relapsed_on is None
    ]


def _title(desk: Desk, uid: str) -> str:
    return desk.monitoring.account(uid).name
