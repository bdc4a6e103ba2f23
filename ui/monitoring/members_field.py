"""The members of a unit, one in each line."""

from __future__ import annotations

from ui.support.fields import LinesField


class MembersField(LinesField):
    """A form's field; ``value`` is a tuple of names."""

    def value(self) -> tuple[str, ...]:  # type: ignore[override]
        """Returns the lines that hold something."""
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())

    def set_value(self, value: object) -> None:
        """Shows these names."""
        names = value if isinstance(value, tuple | list) else ()
        self.setPlainText("\n".join(str(name) for name in names))
