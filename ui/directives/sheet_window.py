"""A new signature sheet: for whom, in which language, on which paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.signature_sheets import PrintedSheet
from kpdesk.directives.draft import SheetDraft
from kpdesk.documents.paper import Size
from ui.context import Context
from ui.support.banner import Banner
from ui.support.fields import ChoiceField, TickField
from ui.support.paper_window import PaperWindow
from ui.support.widgets import button, column, label, named, row


class SheetWindow(QDialog):
    """Making a sheet puts its pages on record; it is shown then, to be printed and saved."""

    def __init__(self, context: Context, code: str, postings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Signature sheet for {0}").format(code))
        self.setMinimumWidth(460)
        self._context, self._code = context, code
        self.banner = Banner("sheetBanner")
        everybody = self.tr("Everybody, each station on its own pages")
        self.station = ChoiceField([("", everybody), *((one, one) for one in postings)])
        self.station.set_value("")
        self.waiting = TickField(self.tr("Only who has not signed yet"))
        self.waiting.set_value(True)
        self.language = ChoiceField([("en", self.tr("English")), ("ur", self.tr("Urdu"))])
        self.language.set_value(context.language)
        self.size_choice = ChoiceField([(Size.A4, "A4"), (Size.LEGAL, "Legal")])
        self.size_choice.set_value(Size.A4)
        form = QFormLayout()
        for field, name, said in (
            (self.station, "sheetStation", self.tr("For")),
            (self.waiting, "sheetWaiting", ""),
            (self.language, "sheetLanguage", self.tr("Language")),
            (self.size_choice, "sheetSize", self.tr("Paper")),
        ):
            named(field, name, said or self.waiting.text())
            form.addRow(said, field)
        words = self.tr("Every page carries a code, so that its signed scan finds its names by itself.")
        self.make_button = button("sheetMake", self.tr("Make the sheet"), self.make, icon="printer", look="primary")
        whole = column(self, margin=4, gap=3)
        whole.addWidget(self.banner)
        whole.addLayout(form)
        whole.addWidget(label(words, "muted", wrap=True))
        whole.addLayout(row(None, self.make_button, button("sheetCancel", self.tr("Cancel"), self.reject)))

    def make(self) -> None:
        """Puts the sheet on record and shows it."""
        if None in (self.station.value(), self.language.value(), self.size_choice.value()):
            return
        draft = SheetDraft(
            self._code,
            str(self.station.value()),
            self.waiting.value(),
            str(self.language.value()),
            Size(str(self.size_choice.value())),
        )
        self.make_button.setEnabled(False)

        def work(desk: Desk, progress: Progress) -> PrintedSheet:
            return desk.signatures.print_sheet(draft, progress)

        self._context.act(work, self._show, self._on_failed, "drawing_sheets", self)

    def _show(self, printed: PrintedSheet) -> None:
        title = self.tr("Sheet {0}: {1} officials on {2} pages").format(printed.number, printed.persons, printed.pages)
        window = PaperWindow(self._context, title, printed.number, parent=self.parentWidget())
        window.open()
        window.show_pdf(printed.pdf)
        self.accept()

    def _on_failed(self, error: object) -> None:
        self.make_button.setEnabled(True)
        self.banner.show_error(error)  # type: ignore[arg-type]
