"""The paper itself, before and after the freeze, on A4 or Legal, in English or Urdu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

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

SHEET: Final = "weekly.sheet"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which of the papers: its size and language."""

    size: Size
    language: str = "en"


class PreviewTab(QWidget):
    """Draws the paper when it is looked at. ``shown(int)``: the number of pages on the screen."""

    shown = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("weekPreview")
        self._context = context
        self._view: ReturnView | None = None
        self._drawn: tuple[ReturnView, Sheet] | None = None
        self.size_choice = ChoiceField([(Size.A4, "A4"), (Size.LEGAL, "Legal")])
        named(self.size_choice, "previewSize", self.tr("Paper"))
        size, language = context.preferences.value(SHEET) or (Size.A4.value, "en")
        self.size_choice.set_value(Size(size))
        self.size_choice.edited.connect(self._on_sheet_chosen)
        self.language_choice = ChoiceField([("en", self.tr("English")), ("ur", self.tr("Urdu"))])
        named(self.language_choice, "previewLanguage", self.tr("Language of the paper"))
        self.language_choice.set_value(language)
        self.language_choice.edited.connect(self._on_sheet_chosen)
        self.preview = PdfPreview("preview", self.tr("Pages of the report"))
        self.preview.tool_row.addWidget(label(self.tr("Paper")))
        self.preview.tool_row.addWidget(self.size_choice)
        self.preview.tool_row.addWidget(self.language_choice)
        self.preview.shown.connect(self.shown)
        whole = column(self)
        whole.setContentsMargins(0, SPACE[3], 0, 0)
        whole.addWidget(self.preview, 1)

    @property
    def wanted(self) -> Sheet:
        """The paper that was chosen."""
        return Sheet(Size(str(self.size_choice.value() or Size.A4)), str(self.language_choice.value() or "en"))

    def show_return(self, view: ReturnView) -> None:
        """Takes a return; it is drawn now if the tab is open, else when it is opened."""
        self._view = view
        if self.isVisible():
            self._draw()

    def _on_sheet_chosen(self) -> None:
        """The sheet of last time is that of the next."""
        if self.size_choice.value() is not None and self.language_choice.value() is not None:
            self._context.preferences.put(SHEET, [self.wanted.size.value, self.wanted.language])
        self._draw()

    def _draw(self) -> None:
        view, sheet = self._view, self.wanted
        if view is None or self._drawn == (view, sheet):
            return
        self._drawn = (view, sheet)
        self._context.act(
            lambda desk, progress: desk.weekly.pdf(
                view.row.week, sheet.size, view.row.edition, progress, sheet.language
            ),
            lambda pdf: self._show(view, sheet, pdf),
            label="weekly_drawing",
            owner=self,
        )

    def _show(self, view: ReturnView, sheet: Sheet, pdf: bytes) -> None:
        if (self._view, self.wanted) == (view, sheet):
            self.preview.show_pdf(pdf)

    def showEvent(self, event: QShowEvent) -> None:
        """Draws what was not drawn yet."""
        super().showEvent(event)
        self._draw()
