"""A field for one file: chosen in the platform's own dialog, dropped here, or pasted as a screenshot."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.clock import Clock, SystemClock
from kpdesk.base.pasted import Attached, Pasted
from kpdesk.base.plain_values import as_plain, from_plain
from ui.support.dialogs import ask_file
from ui.support.file_taker import FileTaker, taking_hint
from ui.support.widgets import button, label, named, row


class FileField(QWidget):
    """A form's field; ``value`` is a path, a :class:`Pasted` picture, or None. ``edited``: it is another one now."""

    edited = Signal()

    def __init__(self, clock: Clock | None = None) -> None:
        super().__init__()
        self._file: Attached | None = None
        self._name = label(look="muted", wrap=True)
        self.choose_button = button("fileChoose", self.tr("Choose a file…"), self._ask, icon="paperclip")
        self.choose_button.setToolTip(taking_hint())
        self.drop_button = button("fileDrop", "", lambda: self._take(None), icon="x", look="quiet")
        named(self.drop_button, "fileDrop", self.tr("No file"))
        line = row(parent=self, gap=1)
        line.addWidget(self.choose_button)
        line.addWidget(self._name, 1)
        line.addWidget(self.drop_button)
        self.setFocusProxy(self.choose_button)
        self._takers = [FileTaker(part, self._take, clock or SystemClock()) for part in (self, self.choose_button)]
        self.set_value(None)

    def value(self) -> Attached | None:
        """Returns what was chosen, dropped or pasted."""
        return self._file

    def set_value(self, value: object) -> None:
        """Shows a file, or that there is none."""
        self._file = value if isinstance(value, Path | Pasted) else None
        nothing = self.tr("none: choose one, drop it here, or paste a screenshot with Ctrl+V")
        self._name.setText(self._file.name if self._file else nothing)
        self.drop_button.setVisible(self._file is not None and self.drop_button.parent() is not None)

    def kept(self) -> object:
        """Returns the path as it is kept half-typed; a pasted picture stays in memory only."""
        return as_plain(self._file if isinstance(self._file, Path) else None)

    def put_kept(self, plain: object) -> None:
        """Shows the file that was kept."""
        self.set_value(from_plain(plain))

    def _ask(self) -> None:
        ask_file(self, self.tr("The file that proves the closure"), self.tr("All files (*)"), self._take)

    def _take(self, file: Attached | None) -> None:
        self.set_value(file)
        self.edited.emit()
