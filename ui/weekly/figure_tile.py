"""A large figure that opens the rows it was counted from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton

from ui.support.widgets import column, label


class FigureTile(QToolButton):
    """A button with a small heading above its number."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = title
        self._heading = label(title, "small")
        self._figure = label("0", "figure", name=f"{name}Figure")
        self._inside = column(self, margin=2, gap=0)
        for part in (self._heading, self._figure):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._inside.addWidget(part)
        self.set_figure(0)

    def set_figure(self, figure: int) -> None:
        """Shows a number; 0 opens nothing."""
        self._figure.setText(str(figure))
        self.setAccessibleName(f"{self._title}: {figure}")
        self.setEnabled(figure > 0)

    @property
    def figure(self) -> str:
        """What it shows."""
        return self._figure.text()

    def sizeHint(self) -> QSize:
        """Returns what both lines need; a tool button would only count its own text."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Returns the same."""
        return self._inside.minimumSize()
