"""Asking for a copy of the file under the Right to Information Act: for whom, since when, what else to leave out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.clock import today
from kpdesk.desk.case_file import PublicCopy
from ui.context import Context
from ui.support.fields import DateField, LinesField, TextField, TickField
from ui.support.whole_height import WholeHeight
from ui.support.widgets import button, column, label, named, paragraph, row


class PublicCopyWindow(QDialog):
    """``wanted(PublicCopy)``: the person said for whom the copy is."""

    wanted = Signal(object)

    def __init__(self, context: Context, case: str, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("publicCopyWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Copy of {0} on request").format(number))
        self.setMinimumWidth(480)
        self._case = case
        self.to = TextField(hint=self.tr("Name of the person who asked"))
        self.day = DateField(clock=context.clock, latest=today(context.clock))
        self.day.set_value(today(context.clock))
        self.words = LinesField(
            hint=self.tr("One in each line: names or words that stand in replies and orders"), lines=3
        )
        self.nameless = TickField(self.tr("Leave out the official's own name and belt number too"))
        for field, name, said in (
            (self.to, "copyTo", self.tr("Who asked")),
            (self.day, "copyDay", self.tr("Day of the request")),
            (self.words, "copyWords", self.tr("More words to leave out")),
            (self.nameless, "copyNameless", self.nameless.text()),
        ):
            named(field, name, said)
        self.make = button("copyMake", self.tr("Make the copy"), self._on_make, look="primary")
        self.to.edited.connect(self._allow)
        self.day.edited.connect(self._allow)
        whole = column(self, margin=4, gap=2)
        whole.addWidget(label(self.tr("Copy under the Right to Information Act"), "heading"))
        told = WholeHeight()
        column(told).addWidget(paragraph(self.tr(
            "Identity card and telephone numbers, addresses, parentage, complainants, witnesses, scans, pictures are "
            "left out. Names that stand only in the words of a reply are not known to the program: write them below, "
            "and read the copy before it goes out."
        ), "muted"))  # fmt: skip
        whole.addWidget(told)
        for words, field in (
            (self.tr("Who asked"), self.to),
            (self.tr("Day of the request"), self.day),
            (self.tr("More words to leave out"), self.words),
        ):
            whole.addWidget(label(words))
            whole.addWidget(field)
        whole.addWidget(self.nameless)
        whole.addLayout(row(None, self.make, button("copyCancel", self.tr("Cancel"), self.reject)))
        self.to.setFocus()
        self._allow()

    def _allow(self) -> None:
        self.make.setEnabled(bool(self.to.value()) and self.day.value() is not None)

    def _on_make(self) -> None:
        day = self.day.value()
        if day is None:
            return
        words = tuple(line.strip() for line in self.words.value().splitlines() if line.strip())
        self.accept()
        self.wanted.emit(PublicCopy(self._case, self.to.value(), day, words, not self.nameless.value()))
