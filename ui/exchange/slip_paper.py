"""The enrolment slip as a page."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from kpdesk.exchange.rows import Enrolment


def slip_pdf(made: Enrolment) -> bytes:
    """Returns the slip as an A4 PDF: the six words, the check words, and how they are used."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(35, 25, 20, 20))
    writer.setTitle(_tr("Enrolment slip"))
    document = QTextDocument()
    font = QFont()
    font.setFamilies(["KPD Sans", "KPD Naskh"])
    font.setPointSizeF(11)
    document.setDefaultFont(font)
    document.setHtml(_html(made))
    document.print_(writer)
    # The writer finishes the file only when it goes.
    del writer
    return bytes(buffer.data().data())


def _html(made: Enrolment) -> str:
    def words(text: str) -> str:
        return " &nbsp; ".join(f"{place}.&nbsp;<b>{escape(word)}</b>" for place, word in enumerate(text.split(), 1))

    parts = [
        f"<h2>{escape(_tr('Enrolment slip'))} · {escape(made.office)}</h2>",
        f"<p>{escape(_tr('File: {0}').format(made.path.replace(chr(92), '/').rsplit('/', 1)[-1]))}</p>",
        f"<h3>{escape(_tr('Six words that open the file'))}</h3><p style='font-size:15pt'>{words(made.words)}</p>",
        f"<p>{escape(_tr('Tell them to the CPO by telephone. Never send them with the file.'))}</p>",
        f"<h3>{escape(_tr('Check words'))}</h3><p style='font-size:15pt'>{words(made.check_words)}</p>",
        f"<p>{escape(_tr('The CPO reads these back. If one differs, stop: it is not your file.'))}</p>",
        f"<p>{escape(_tr('Fingerprint of the keys: {0}').format(made.fingerprint))}</p>",
        f"<p>{escape(_tr('Lock this slip away until the answer of the CPO has been read; then destroy it.'))}</p>",
    ]
    return "".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("slip", text)
