"""What one office reported for one week."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.province.rows import ReturnFacts
from ui.province.figures_view import FiguresView
from ui.support.banner import Banner
from ui.support.dates import moment_on_screen
from ui.support.widgets import button, column, label, row
from ui.support.words import code_words


class ReturnWindow(QDialog):
    """Reads only: the figures as they came, and what the certificate excepts."""

    def __init__(self, office: str, facts: ReturnFacts, kinds: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("returnWindow")
        self.setWindowTitle(f"{office} · {facts.week}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1100, 560)
        self.figures = FiguresView("returnFigures")
        self.figures.show_figures(facts.figures, kinds)
        self.certificate = Banner("returnCertificate")
        came = self.tr("Received on {0}").format(moment_on_screen(facts.received_at))
        if facts.edition > 1:
            came = self.tr("{0}; Revised ({1})").format(came, facts.edition)
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(f"{office} · {facts.week}", "title"))
        whole.addWidget(label(came, "muted"))
        whole.addWidget(self.certificate)
        whole.addWidget(self.figures, 1)
        whole.addLayout(row(None, button("returnClose", self.tr("Close"), self.accept, look="primary")))
        self._show_certificate(facts)

    def _show_certificate(self, facts: ReturnFacts) -> None:
        exceptions = [_exception(item) for item in facts.certificate.get("exceptions", ())]
        if exceptions:
            self.certificate.say("warning", self.tr("The certificate excepts:"), "\n".join(exceptions))
        elif facts.nil:
            self.certificate.say("good", self.tr("NIL: there was nothing to report."))
        else:
            self.certificate.say("good", self.tr("The certificate is clean."))


def _exception(item: Mapping[str, object]) -> str:
    serials, values = item["serials"], item["values"]
    assert isinstance(serials, list)
    assert isinstance(values, dict)
    said = code_words(str(item["code"]), **values, serials=", ".join(map(str, serials)), part=item["part"])
    return f"({item['clause']}) {said}."
