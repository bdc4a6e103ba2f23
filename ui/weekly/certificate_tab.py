"""What the certificate says, computed from the records, with its exceptions in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from kpdesk.base.clock import on_paper
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import CertificateState
from ui.support.banner import Banner
from ui.support.icons import pixmap
from ui.support.theme import SPACE
from ui.support.widgets import card, clear_layout, column, label, row
from ui.support.words import code_words

_CLAUSES = range(1, 6)


class CertificateTab(QScrollArea):
    """Reads only: a statement changes when the records do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("weekCertificate")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self.verdict = Banner("certificateVerdict")
        self._opening = label(name="certificateOpening", wrap=True)
        self._statements = column(gap=3)
        frame, paper = card("certificatePaper")
        paper.setSpacing(SPACE[4])
        paper.addWidget(self._opening)
        paper.addLayout(self._statements)
        whole = column(inside, gap=3)
        whole.setContentsMargins(0, SPACE[3], SPACE[3], SPACE[3])
        whole.addWidget(self.verdict)
        whole.addWidget(frame)
        whole.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)

    def show_certificate(self, view: ReturnView) -> None:
        """Shows a return's certificate."""
        state = CertificateState(view.certificate["state"])
        exceptions = view.certificate["exceptions"]
        if state is CertificateState.QUALIFIED:
            self.verdict.say(
                "warning",
                self.tr("Exceptions on the certificate: {0}.").format(len(exceptions)),
                self.tr("Put the records right and draw the week up again, or let it be signed with them."),
            )
        elif state is CertificateState.NIL:
            self.verdict.say("good", self.tr("The certificate is NIL: there is nothing to report."))
        else:
            self.verdict.say("good", self.tr("The certificate is clean: every statement holds."))
        values = {**_blanks(view), "as_on": on_paper(view.row.last)}
        self._opening.setText(code_words(f"certificate_opening_{state}", **values))
        clear_layout(self._statements)
        for clause in _CLAUSES:
            found = [exception_words(item) for item in exceptions if item["clause"] == clause]
            self._add_statement(clause, statement_words(clause, view), found)

    def _add_statement(self, clause: int, text: str, exceptions: list[str]) -> None:
        mark = label()
        mark.setPixmap(pixmap("triangle-alert" if exceptions else "circle-check", "warning" if exceptions else "good"))
        mark.setAccessibleName(self.tr("Holds with exceptions") if exceptions else self.tr("Holds"))
        words = column(gap=1)
        words.addWidget(label(f"({clause}) {text}", wrap=True))
        for number, exception in enumerate(exceptions, 1):
            said = code_words("certificate_except", what=exception)
            words.addWidget(label(said, "doubt", name=f"exception_{clause}_{number}", wrap=True))
        line = row(mark, gap=3)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self._statements.addLayout(line)


def statement_words(clause: int, view: ReturnView) -> str:
    """Returns one of the five statements."""
    clauses = view.certificate["clauses"]
    none = (clause == 2 and not clauses["unit_order_no"]) or (clause == 4 and not clauses["custody"])
    return code_words(f"certificate_clause_{clause}{'_none' if none else ''}", **_blanks(view))


def exception_words(item: Mapping[str, object]) -> str:
    """Returns an exception as the certificate words it."""
    serials, values = item["serials"], item["values"]
    assert isinstance(serials, list)
    assert isinstance(values, dict)
    return code_words(str(item["code"]), **values, serials=", ".join(map(str, serials)), part=item["part"])


def _blanks(view: ReturnView) -> dict[str, object]:
    blank = code_words("not_on_record_blank")
    return {name: blank if value is None else value for name, value in view.certificate["clauses"].items()}
