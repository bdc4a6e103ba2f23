"""How the user likes his window: read once at log-in, kept a moment after each change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer

KEPT_AFTER_MS = 1_000


class Preferences(QObject):
    """Plain JSON values by name, such as ``list.people.columns``; what changes is kept together after a second."""

    def __init__(
        self,
        values: Mapping[str, object],
        keep: Callable[[dict[str, object]], object],
        parent: QObject | None = None,
    ) -> None:
        """``keep`` is given what changed, None for what was taken away, and writes it in a job."""
        super().__init__(parent)
        self._values, self._keep = dict(values), keep
        self._changed: dict[str, object] = {}
        self._timer = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._timer.timeout.connect(self.keep_now)

    def value(self, name: str, default: Any = None) -> Any:
        """Returns what is kept under a name, or the default."""
        return self._values.get(name, default)

    def put(self, name: str, value: object) -> None:
        """Changes a value; None takes it away."""
        if self._values.get(name) == value:
            return
        if value is None:
            self._values.pop(name, None)
        else:
            self._values[name] = value
        self._changed[name] = value
        self._timer.start()

    def keep_now(self) -> None:
        """Writes what changed without waiting, as before the desk is locked or closed."""
        self._timer.stop()
        if self._changed:
            changed, self._changed = self._changed, {}
            self._keep(changed)
