"""The help page that F1 opens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from kpdesk.base.resources import resource
from ui.support.widgets import button, column, named, row

_GENERAL = "window"


class HelpWindow(QDialog):
    """A page of ``resources/help``: the one asked for, or the general one, in the window's language or English."""

    def __init__(self, page: str, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 560)
        text = QTextBrowser()
        named(text, "helpText", self.tr("Help text"))
        text.setMarkdown(help_text(page, language))
        whole = column(self, margin=4, gap=3)
        whole.addWidget(text, 1)
        whole.addLayout(row(None, button("helpClose", self.tr("Close"), self.accept, look="primary")))


def help_text(page: str, language: str) -> str:
    """Returns the page's help in Markdown; the general help where the page has none of its own."""
    for name in (f"{page}.{language}.md", f"{page}.en.md", f"{_GENERAL}.{language}.md"):
        file = resource("help", name)
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return resource("help", f"{_GENERAL}.en.md").read_text(encoding="utf-8")
