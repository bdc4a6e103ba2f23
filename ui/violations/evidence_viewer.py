"""An exhibit on the screen, from memory: nothing of it is written to the disk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from kpdesk.violations.evidence_rows import EvidenceShown
from ui.support.banner import Banner
from ui.support.language import ltr
from ui.support.pdf_preview import PdfPreview
from ui.support.widgets import button, column, label, named, row
from ui.violations.picture_view import PictureView

_PDF = "application/pdf"


class EvidenceViewer(QDialog):
    """A picture, a PDF or a text; who opened it and why stands in the custody log already."""

    def __init__(self, shown: EvidenceShown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceViewer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(
            self.tr("{0} · exhibit {1} · {2}").format(ltr(shown.number), shown.exhibit, ltr(shown.file_name))
        )
        self.banner = Banner("viewerBanner")
        whole = column(self, margin=4, gap=3)
        whole.addWidget(self.banner)
        content = self._content(shown)
        whole.addWidget(content, 1)
        noted = label(self.tr("The original, shown from memory. This look stands in the custody log."), "muted")
        whole.addLayout(row(noted, None, button("viewerClose", self.tr("Close"), self.reject)))
        if shown.shows_accused:
            self.banner.say(
                "warning",
                self.tr("An accused in custody is to be seen."),
                self.tr("He is presumed innocent. Show it to nobody who has no part in the case."),
            )
        content.setFocus()
        self.resize(900, 640)

    def _content(self, shown: EvidenceShown) -> QWidget:
        if shown.media_type == _PDF:
            self.pdf = PdfPreview("exhibitPdf", self.tr("The exhibit"))
            self.pdf.show_pdf(shown.data)
            return self.pdf
        if shown.media_type.startswith("image/"):
            self.picture = PictureView()
            if self.picture.show_picture(shown.data):
                return self.picture
            self.banner.say(
                "warning",
                self.tr("The picture cannot be read."),
                self.tr("It is kept as it came. Save a copy and try another program."),
            )
        return self._text(shown)

    def _text(self, shown: EvidenceShown) -> QWidget:
        self.text = QPlainTextEdit()
        named(self.text, "exhibitText", self.tr("The exhibit"))
        self.text.setReadOnly(True)
        if shown.media_type.startswith("text/"):
            self.text.setPlainText(_decoded(shown.data))
        return self.text


def _decoded(data: bytes) -> str:
    """Returns the text: UTF-16 where its mark says so, else UTF-8, with a sign for each byte that is no text."""
    marked = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return data.decode("utf-16" if marked else "utf-8-sig", "replace")
