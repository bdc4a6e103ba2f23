"""One scanned paper in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.support.scan_view import ScanView
from ui.support.widgets import button, column, label, row


class ScanWindow(QDialog):
    """Shows a PDF or a picture, with a line of facts about it."""

    def __init__(self, file_name: str, media_type: str, data: bytes, facts: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(file_name)
        self.view = ScanView("shownScan", file_name)
        whole = column(self, margin=4, gap=2)
        whole.addWidget(self.view, 1)
        close = button("scanClose", self.tr("Close"), self.reject)
        whole.addLayout(row(label(facts, "small", name="scanFacts"), None, close))
        self.resize(920, 700)
        self.view.show_file(data, media_type)
