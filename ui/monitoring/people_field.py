"""A field for several officials."""

from __future__ import annotations

from collections.abc import Iterable

from ui.context import Context
from ui.monitoring.person_lookup import found_people, person_title
from ui.monitoring.picked_field import PickedField


class PeopleField(PickedField):
    """A form's field; ``value`` is a tuple of uids."""

    def __init__(self, context: Context, hint: str) -> None:
        desk = context.desk
        super().__init__(
            context.jobs, lambda text: found_people(desk, text), lambda uid: person_title(desk, str(uid)), hint=hint
        )

    def value(self) -> tuple[str, ...]:  # type: ignore[override]
        """Returns the uids, in the order of taking."""
        return tuple(str(uid) for uid, _none in super().value())

    def set_value(self, value: object) -> None:
        """Shows these officials."""
        given = list(value) if isinstance(value, Iterable) else []
        super().set_value(tuple(one if isinstance(one, tuple) else (one, None) for one in given))
