"""The register of service of a case: each paper, how it reached the official, and the scan that proves it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.pasted import Attached
from kpdesk.cases.proofs import Proof
from kpdesk.cases.rows import CaseView
from kpdesk.cases.scan_rows import ScanRow
from ui.cases.case_panels import CasePanel
from ui.cases.names import choice_name, step_name
from ui.context import Context
from ui.support.dates import on_screen
from ui.support.dialogs import ask_file
from ui.support.file_taker import FileTaker, taking_hint
from ui.support.language import ltr
from ui.support.rights import only_for
from ui.support.scan_window import ScanWindow
from ui.support.widgets import PushButton, button, clear_layout, label, line, paragraph, pill, row
from ui.support.words import error_words


class ServicePanel(CasePanel):
    """Signals: ``service_asked(Step)``: to put service of its paper on record; ``said(tone, text)``."""

    service_asked = Signal(object)
    said = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__("caseService", "")
        self._context = context
        self._case = ""
        self.setAccessibleName(self.tr("Service of papers"))

    def show_case(self, view: CaseView) -> None:
        """Fills it for one case."""
        clear_layout(self.rows)
        self._case = view.row.uid
        numbers = {step.uid: step.seq for step in view.steps}
        if not view.proofs:
            self.say(self.tr("No paper was issued that must reach the official."))
        for place, proof in enumerate(view.proofs):
            if place:
                self.rows.addWidget(line())
            self._proof(proof, tuple(scan for scan in view.scans if numbers.get(scan.step_uid) in proof.seqs))
        self.rows.addStretch(1)

    def attach(self, seq: int, file: Attached) -> None:
        """Keeps a scan with the step of that number."""
        case = self._case

        def done(changes: Changes) -> None:
            self.said.emit("good", self.tr("The scan is kept.") if changes.features else self.tr("It is kept already."))

        self._context.act(
            lambda desk, progress: desk.case_dates.attach_scan(case, seq, file, progress), done, self._on_error,
            owner=self,
        )  # fmt: skip

    def look_at(self, uid: str) -> None:
        """Opens a scan; the history says so."""

        def show(found: tuple[ScanRow, bytes]) -> None:
            scan, data = found
            facts = self.tr("Attached by {0} · SHA-256 {1}").format(scan.attached_by, f"{scan.sha256[:16]}…")
            ScanWindow(scan.file_name, scan.media_type, data, facts, self).open()

        self._context.act(
            lambda desk, _progress: desk.case_dates.open_scan(uid),
            show,
            self._on_error,
            owner=self,
        )

    def _on_error(self, error: KpDeskError) -> None:
        self.said.emit("warning", error_words(error).joined)

    def _ask_scan(self, seq: int) -> None:
        kinds = self.tr("Scans (*.pdf *.png *.jpg *.jpeg)")
        ask_file(self, self.tr("Scan of the receipt or report"), kinds, lambda file: self.attach(seq, file))

    def _proof(self, proof: Proof, scans: tuple[ScanRow, ...]) -> None:
        title = step_name(proof.step) + (f" · {ltr(proof.number)}" if proof.number else "")
        served = proof.served_on is not None
        mark = pill(self.tr("served") if served else self.tr("not on record"), "good" if served else "warning")
        top = row()
        top.addWidget(paragraph(title), 1)
        top.addWidget(mark)
        self.rows.addLayout(top)
        issued = self.tr("Issued {0}").format(ltr(on_screen(proof.issued_on)))
        if proof.served_on is None:
            self.rows.addWidget(label(issued, "small"))
            self._link(
                "serve", proof, self.tr("Enter its service"), partial(self.service_asked.emit, proof.step), "check"
            )
        else:
            when = self.tr("served {0}").format(ltr(on_screen(proof.served_on)))
            how = choice_name(proof.how) if proof.how else ""
            by = self.tr("by {0}").format(proof.by) if proof.by else ""
            parts = (issued, when, how, by, self._answer(proof))
            self.rows.addWidget(paragraph(" · ".join(part for part in parts if part), "small"))
        if proof.witnesses:
            self.rows.addWidget(paragraph(self.tr("Witnesses: {0}").format(", ".join(proof.witnesses)), "small"))
        for scan in scans:
            self._link(f"scan_{scan.uid}", proof, scan.file_name, partial(self.look_at, scan.uid), "file-text")
        at = proof.seqs[-1]
        attach = self._link("attach", proof, self.tr("Attach the scan…"), lambda: self._ask_scan(at), "paperclip")
        attach.setToolTip(taking_hint())
        only_for(self._context, Permission.CASE_STEPS, attach)
        FileTaker(attach, partial(self.attach, at), self._context.clock)

    def _answer(self, proof: Proof) -> str:
        if proof.acknowledged is None:
            return ""
        return self.tr("acknowledged") if proof.acknowledged else self.tr("he refused to sign")

    def _link(self, name: str, proof: Proof, text: str, on_click: Callable[[], object], icon: str) -> PushButton:
        opener = button(f"{name}_{proof.seqs[0]}", text, look="link", icon=icon)
        opener.clicked.connect(lambda _checked=False: on_click())
        self.rows.addLayout(row(opener, None))
        return opener
