"""A return laid open for review: its rows, a remark beside each, and the decision."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.review_rules import DECIDED, ReviewState, decisions
from kpdesk.province.review_draft import ReviewDraft
from kpdesk.province.review_rows import ReviewSheet
from ui.context import Context
from ui.province.review_rows_view import ReviewRowsView
from ui.province.review_words import review_name
from ui.support.banner import Banner
from ui.support.dates import moment_on_screen
from ui.support.fields import LinesField
from ui.support.widgets import button, column, label, named, row, shortcut

_PAUSE_MS = 700
"""After this long without a key the remarks are kept."""


class ReviewWindow(QDialog):
    """``decided()``: a decision is on record, or what was typed was kept when the window closed.

    What is typed is kept as a draft until somebody decides, so that a power cut loses nothing.
    """

    decided = Signal()

    def __init__(self, context: Context, sheet: ReviewSheet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reviewWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{sheet.line.name} · {sheet.line.week}")
        self.resize(1180, 660)
        self._context, self._sheet = context, sheet
        self.banner = Banner("reviewBanner")
        self.rows = ReviewRowsView(sheet)
        self.remark = LinesField(hint=self.tr("What the office shall know or do; needed to send back"), lines=2)
        named(self.remark, "reviewRemark", self.tr("Remark on the whole return"))
        self.remark.set_value(sheet.remark)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self._kept = self.draft()
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(f"{sheet.line.name} · {sheet.line.week}", "title"))
        whole.addWidget(label(self._came(), "muted", name="reviewCame"))
        whole.addWidget(self.banner)
        whole.addWidget(self.rows, 1)
        whole.addWidget(label(self.tr("Remark on the whole return")))
        whole.addWidget(self.remark)
        whole.addLayout(row(*self._buttons(), gap=2))
        self._say_state()
        self._watch()
        self.rows.table.setFocus()

    def draft(self) -> ReviewDraft:
        """Returns what is typed now."""
        line = self._sheet.line
        return ReviewDraft(line.office, line.week, line.edition, self.remark.value(), self.rows.remarks())

    def decide(self, state: ReviewState) -> None:
        """Puts the decision on record and closes; a refusal is said in the window, what was typed stays."""
        self._pause.stop()
        draft = self.draft()
        self._context.act(
            lambda desk, _progress: desk.reviews.decide(draft, state), self._on_decided, self.banner.show_error,
            owner=self,
        )  # fmt: skip

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps what was typed."""
        self._keep()
        super().closeEvent(event)

    def reject(self) -> None:
        """Closes on Escape and keeps what was typed."""
        self._keep()
        super().reject()

    @property
    def _is_closed(self) -> bool:
        """Whether nothing can be decided here any more: the CPO has accepted the week."""
        return self._context.desk.actor.office == ROOT and self._sheet.line.state is ReviewState.ACCEPTED

    @property
    def _is_read_only(self) -> bool:
        return self._is_closed or not may(self._context.desk.actor.role, Permission.REVIEW)

    def _buttons(self) -> list[QWidget | None]:
        texts = {
            ReviewState.ACCEPTED: (self.tr("Accept"), "check", "primary", "Ctrl+Shift+A"),
            ReviewState.SENT_BACK: (self.tr("Send back"), "undo-2", "plain", "Ctrl+Shift+B"),
            ReviewState.SEEN: (self.tr("Seen"), "eye", "plain", "Ctrl+Shift+S"),
        }
        made: list[QWidget | None] = []
        for state in decisions(is_root=self._context.desk.actor.office == ROOT):
            text, icon, look, keys = texts[state]
            one = button(
                f"review_{state.value}", text, lambda state=state: self.decide(state), icon=icon, look=look,  # type: ignore[misc,arg-type]
                keys=keys,
            )  # fmt: skip
            one.setEnabled(not self._is_read_only)
            made.append(one)
        return [*made, None, button("reviewClose", self.tr("Close"), self.reject)]

    def _watch(self) -> None:
        """Starts keeping what is typed; a decided return is changed by a decision only."""
        is_open = self._sheet.line.state not in DECIDED and not self._is_read_only
        if is_open:
            self.remark.edited.connect(self._pause.start)
            self.rows.edited.connect(self._pause.start)
        self.remark.setReadOnly(self._is_read_only)
        self.rows.set_read_only(self._is_read_only)
        shortcut(self, "Ctrl+Down", lambda: self.rows.step(1), window=True)
        shortcut(self, "Ctrl+Up", lambda: self.rows.step(-1), window=True)

    def _keep(self) -> None:
        self._pause.stop()
        draft = self.draft()
        if self._sheet.line.state in DECIDED or draft == self._kept:
            return
        self._kept = draft
        self._context.act(
            lambda desk, _progress: desk.reviews.keep(draft), lambda _changes: self.decided.emit(),
            self.banner.show_error, owner=self,
        )  # fmt: skip

    def _on_decided(self, _changes: Changes) -> None:
        self._kept = self.draft()
        self.decided.emit()
        self.accept()

    def _came(self) -> str:
        line = self._sheet.line
        said = [self.tr("Received on {0}").format(moment_on_screen(line.received_at))]
        if line.days_late:
            said.append(self.tr("%n day(s) late", "", line.days_late))
        if line.edition > 1:
            said.append(self.tr("edition {0}").format(line.edition))
        if line.passed_on:
            said.append(self.tr("passed on by the region"))
        return " · ".join(said)

    def _say_state(self) -> None:
        """Says what was decided here, and what the region said."""
        line = self._sheet.line
        region = ""
        if line.region is not None:
            region = self.tr("The region: {0}. {1}").format(review_name(line.region.state), line.region.remark).strip()
        if line.state in DECIDED:
            said = self.tr("{0} on {1} by {2}.").format(
                review_name(line.state), moment_on_screen(line.decided_at), line.decided_by
            )
            rest = self.tr("A correction of this week needs a late window.") if self._is_closed else ""
            self.banner.say("good" if line.state is ReviewState.ACCEPTED else "info", said, f"{rest} {region}".strip())
        elif region:
            self.banner.say("info", region)
