"""The words of an enrolment, right after its file was written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.exchange.rows import Enrolment
from ui.exchange.word_box import WordBox
from ui.support.widgets import button, column, label, row


class SlipWindow(QDialog):
    """``print_asked()``, ``save_asked()``: the slip on paper, or as a file."""

    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, made: Enrolment, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("slipWindow")
        self.setWindowTitle(self.tr("Enrolment file written"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(640)
        self.words = WordBox("slipWords", self.tr("Six words that open the file: tell them to the CPO by telephone"))
        self.words.show_words(made.words)
        self.check_words = WordBox("slipCheckWords", self.tr("Check words: the CPO reads these back to you"))
        self.check_words.show_words(made.check_words)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("Enrolment file written"), "title"))
        whole.addWidget(label(made.path, "muted", name="slipPath", wrap=True))
        whole.addWidget(self.words)
        whole.addWidget(self.check_words)
        whole.addWidget(label(self.tr("Fingerprint: {0}").format(made.fingerprint), "small", wrap=True))
        print_button = button("slipPrint", self.tr("Print slip…"), self.print_asked.emit, icon="printer")
        save_button = button("slipSave", self.tr("Save slip…"), self.save_asked.emit, icon="save")
        close = button("slipClose", self.tr("Done"), self.accept, look="primary")
        whole.addLayout(row(print_button, save_button, None, close))
