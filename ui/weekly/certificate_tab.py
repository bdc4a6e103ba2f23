"""What the certificate says, computed from the records, with its exceptions, their reasons and the checks behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from kpdesk.weekly.certificate import ON_THE_REGISTER
from kpdesk.weekly.certificate_words import CLAUSES, except_words, exception_line, opening_words, statement_words
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import CertificateState, ReturnState
from ui.support.banner import Banner
from ui.support.icons import pixmap
from ui.support.language import current_language
from ui.support.theme import SPACE
from ui.support.widgets import button, card, clear_layout, column, label, row
from ui.weekly.checks_card import ChecksCard
from ui.weekly.names import Names


class CertificateTab(QScrollArea):
    """A statement changes when the records do; only the reasons are typed.

    ``reason_asked(str, str)``: the person wants to state a reason: the exception's key, and the exception in words.
    """

    reason_asked = Signal(str, str)

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.setObjectName("weekCertificate")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._may_write = may(role, Permission.DRAW_UP_WEEK)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self.verdict = Banner("certificateVerdict")
        self._opening = label(name="certificateOpening", wrap=True)
        self._statements = column(gap=3)
        frame, paper = card("certificatePaper")
        paper.setSpacing(SPACE[4])
        paper.addWidget(self._opening)
        paper.addLayout(self._statements)
        self._reasons_card, reasons = card("certificateReasons")
        self._reasons = column(gap=2)
        reasons.addWidget(label(self.tr("Reasons for the exceptions"), "heading"))
        reasons.addLayout(self._reasons)
        self.checks = ChecksCard()
        whole = column(inside, gap=3)
        whole.setContentsMargins(0, SPACE[3], SPACE[3], SPACE[3])
        for part in (self.verdict, frame, self._reasons_card, self.checks):
            whole.addWidget(part)
        whole.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)

    def show_certificate(self, view: ReturnView, names: Names) -> None:
        """Shows a return's certificate."""
        certificate = view.certificate
        self._say_verdict(certificate)
        self._opening.setText(opening_words(certificate, current_language()))
        clear_layout(self._statements)
        for clause in CLAUSES:
            self._add_statement(clause, certificate)
        clear_layout(self._reasons)
        is_open = view.row.state is ReturnState.DRAFT and self._may_write
        for number, item in enumerate(certificate["exceptions"], 1):
            self._add_reason(number, item, is_open=is_open)
        self._reasons_card.setVisible(bool(certificate["exceptions"]))
        self.checks.show_checks(certificate.get("checks", []), names)

    def _say_verdict(self, certificate: Mapping[str, Any]) -> None:
        state = CertificateState(certificate["state"])
        if state is CertificateState.QUALIFIED:
            self.verdict.say(
                "warning",
                self.tr("Exceptions on the certificate: {0}.").format(len(certificate["exceptions"])),
                self.tr("Put the records right and draw the week up again, or state the reasons and let it be signed."),
            )
        elif state is CertificateState.NIL:
            self.verdict.say("good", self.tr("The certificate is NIL: there is nothing to report."))
        else:
            self.verdict.say("good", self.tr("The certificate is clean: every statement holds."))

    def _add_statement(self, clause: int, certificate: Mapping[str, Any]) -> None:
        language = current_language()
        excepted = except_words(certificate, clause, language)
        mark = label()
        mark.setPixmap(pixmap("triangle-alert" if excepted else "circle-check", "warning" if excepted else "good"))
        mark.setAccessibleName(self.tr("Holds with exceptions") if excepted else self.tr("Holds"))
        words = column(gap=1)
        words.addWidget(label(f"({clause}) {statement_words(certificate, clause, language)}", wrap=True))
        if excepted:
            words.addWidget(label(excepted, "doubt", name=f"exception_{clause}", wrap=True))
        line = row(mark, gap=3)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self._statements.addLayout(line)

    def _add_reason(self, number: int, item: Mapping[str, Any], *, is_open: bool) -> None:
        told = exception_line(item, current_language())
        line = row(gap=3)
        line.addWidget(label(told, "plain" if item["reason"] else "doubt", name=f"reason_{number}", wrap=True), 1)
        if is_open and item["code"] != ON_THE_REGISTER:
            ask = button(
                f"stateReason_{number}",
                self.tr("Change reason…") if item["reason"] else self.tr("State reason…"),
                lambda: self.reason_asked.emit(item["key"], told),
                look="quiet",
            )
            ask.setAccessibleName(self.tr("State the reason: {0}").format(told))
            line.addWidget(ask, alignment=Qt.AlignmentFlag.AlignTop)
        self._reasons.addLayout(line)
