"""How much of the first sheet's top a printed letterhead takes, for each printer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QSpinBox, QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.desk.printing import MOST_MM, PrinterRow
from ui.context import Context
from ui.support.banner import Banner
from ui.support.theme import SPACE
from ui.support.widgets import button, column, label, named, row


class LetterheadWindow(QDialog):
    """One printer at a time; 0 mm is plain paper."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterheadWindow")
        self.setWindowTitle(self.tr("Printed letterhead"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._known: dict[str, int] = {}
        self.banner = Banner("letterheadBanner")
        self.printer = QComboBox()
        self.printer.setEditable(True)
        named(self.printer, "letterheadPrinter", self.tr("Printer"))
        self.printer.addItems([found.printerName() for found in QPrinterInfo.availablePrinters()])
        self.printer.currentTextChanged.connect(self._show_height)
        self.height_mm = QSpinBox()
        named(self.height_mm, "letterheadHeight", self.tr("Height of the printed letterhead in millimetres"))
        self.height_mm.setRange(0, MOST_MM)
        self.height_mm.setSuffix(" mm")
        # The style sheet cannot move a number away from its edge.
        self.height_mm.lineEdit().setTextMargins(SPACE[2], 0, 0, 0)
        self.save_button = button("letterheadSave", self.tr("Save"), self._save, look="primary", icon="save")
        self.save_button.setEnabled(may(context.desk.actor.role, Permission.SETTINGS))
        whole = column(self, margin=5, gap=3)
        whole.addWidget(self.banner)
        whole.addWidget(
            label(
                self.tr(
                    "Where a printer holds sheets with the office's printed letterhead, the head of letters is left "
                    "out on the first sheet, and the letter begins below it."
                ),
                "muted",
                wrap=True,
            )
        )
        fields = QGridLayout()
        fields.setHorizontalSpacing(SPACE[4])
        fields.setVerticalSpacing(SPACE[3])
        fields.setColumnStretch(1, 1)
        for place, (said, field) in enumerate(
            ((self.tr("Printer"), self.printer), (self.tr("Letterhead"), self.height_mm))
        ):
            fields.addWidget(label(said), place, 0)
            fields.addWidget(field, place, 1)
        whole.addLayout(fields)
        whole.addLayout(row(None, self.save_button, button("letterheadClose", self.tr("Close"), self.reject)))
        self.setMinimumWidth(460)
        context.ask(lambda desk: desk.printing.printers(), self._show, owner=self)

    def _show(self, rows: tuple[PrinterRow, ...]) -> None:
        self._known = {one.name: one.letterhead_mm for one in rows}
        here = {self.printer.itemText(place) for place in range(self.printer.count())}
        self.printer.addItems([name for name in self._known if name not in here])
        self._show_height(self.printer.currentText())

    def _show_height(self, printer: str) -> None:
        self.height_mm.setValue(self._known.get(printer.strip(), 0))

    def _save(self) -> None:
        printer, height = self.printer.currentText().strip(), self.height_mm.value()

        def done(_changes: Changes) -> None:
            self._known[printer] = height
            self.banner.say("good", self.tr("{0}: {1} mm").format(printer, height))

        self._context.act(
            lambda desk, _progress: desk.printing.set_letterhead(printer, height),
            done,
            self.banner.show_error,
            owner=self,
        )
