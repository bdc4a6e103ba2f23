"""A field for one file, chosen in the platform's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.support.dialogs import ask_file
from ui.support.widgets import button, label, named, row


class FileField(QWidget):
    """A form's field; ``value`` is the path or None. ``edited``: another file was chosen, or none."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._name = label(look="muted", wrap=True)
        self.choose_button = button("fileChoose", self.tr("Choose a file…"), self._ask, icon="paperclip")
        self.drop_button = button("fileDrop", "", lambda: self._take(None), icon="x", look="quiet")
        named(self.drop_button, "fileDrop", self.tr("No file"))
        line = row(parent=self, gap=1)
        line.addWidget(self.choose_button)
        line.addWidget(self._name, 1)
        line.addWidget(self.drop_button)
        self.setFocusProxy(self.choose_button)
        self.set_value(None)

    def value(self) -> Path | None:
        """Returns the file that was chosen."""
        return self._path

    def set_value(self, value: object) -> None:
        """Shows a file, or that there is none."""
        self._path = value if isinstance(value, Path) else None
        self._name.setText(self._path.name if self._path else self.tr("none"))
        self.drop_button.setVisible(self._path is not None and self.drop_button.parent() is not None)

    def _ask(self) -> None:
        ask_file(self, self.tr("The file that proves the closure"), self.tr("All files (*)"), self._take)

    def _take(self, path: Path | None) -> None:
        self.set_value(path)
        self.edited.emit()
