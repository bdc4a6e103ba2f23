"""The paper itself, before and after the freeze, on A4 or Legal."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kpdesk.documents.paper import Size
from kpdesk.weekly.rows import ReturnView
from ui.context import Context
from ui.support.fields import ChoiceField
from ui.support.pdf_preview import PdfPreview
from ui.support.theme import SPACE
from ui.support.widgets import column, label, named


class PreviewTab(QWidget):
    """Draws the paper when it is looked at. ``shown(int)``: the number of pages on the screen."""

    shown = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("weekPreview")
        self._context = context
        self._view: ReturnView | None = None
        self._drawn: tuple[ReturnView, Size] | None = None
        self.size_choice = ChoiceField([(Size.A4, "A4"), (Size.LEGAL, "Legal")])
        named(self.size_choice, "previewSize", self.tr("Paper"))
        self.size_choice.set_value(Size.A4)
        self.size_choice.edited.connect(self._draw)
        self.preview = PdfPreview("preview", self.tr("Pages of the report"))
        self.preview.tool_row.addWidget(label(self.tr("Paper")))
        self.preview.tool_row.addWidget(self.size_choice)
        self.preview.shown.connect(self.shown)
        whole = column(self)
        whole.setContentsMargins(0, SPACE[3], 0, 0)
        whole.addWidget(self.preview, 1)

    @property
    def size_wanted(self) -> Size:
        """The paper that was chosen."""
        return Size(str(self.size_choice.value() or Size.A4))

    def show_return(self, view: ReturnView) -> None:
        """Takes a return; it is drawn now if the tab is open, else when it is opened."""
        self._view = view
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        view, size = self._view, self.size_wanted
        if view is None or self._drawn == (view, size):
            return
        self._drawn = (view, size)
        self._context.act(
            lambda desk, progress: desk.weekly.pdf(view.row.week, size, view.row.edition, progress),
            lambda pdf: self._show(view, size, pdf),
            label="weekly_drawing",
            owner=self,
        )

    def _show(self, view: ReturnView, size: Size, pdf: bytes) -> None:
        if (self._view, self.size_wanted) == (view, size):
            self.preview.show_pdf(pdf)

    def showEvent(self, event: QShowEvent) -> None:
        """Draws what was not drawn yet."""
        super().showEvent(event)
        self._draw()
