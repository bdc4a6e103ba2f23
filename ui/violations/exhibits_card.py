"""The exhibits of one violation: taken in, looked at, copied, described, each with its hash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.base.file_names import safe_name
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.violations.capture import Capture
from kpdesk.violations.evidence_rows import EvidenceRow, EvidenceShown, EvidenceTaken, EvidenceVerdict
from kpdesk.violations.rows import ViolationPage
from kpdesk.violations.rules import Flag, State
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_new_file, ask_reason
from ui.support.widgets import Tone, button, clear_layout, column, label, paragraph, row
from ui.violations.capture_window import CaptureWindow
from ui.violations.copy_window import CopyWindow
from ui.violations.custody_window import CustodyWindow, sheets_window
from ui.violations.evidence_box import EvidenceBox
from ui.violations.evidence_viewer import EvidenceViewer
from ui.violations.evidence_words import taken_words, verdict_words
from ui.violations.exhibit_line import ExhibitLine
from ui.violations.link_window import LinkWindow

_SHOWN_AT_FIRST = 20


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking files in changed."""

    changes: Changes
    files: tuple[EvidenceTaken, ...]


class ExhibitsCard(QFrame):
    """Signals: ``said(tone, text)`` for a quiet note; ``opened(window)`` when it opened a window of its own."""

    said = Signal(str, str)
    opened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("violationExhibits")
        self.setProperty("look", "card")
        self._context = context
        self._page: ViolationPage | None = None
        self.lines: dict[str, ExhibitLine] = {}
        self._rows = column(gap=3)
        self.banner = Banner("exhibitsBanner")
        self._custody = paragraph(
            self.tr("This kind concerns an accused in custody: what is added counts as showing him, and is kept out of "
                    "every print, until its capture sheet says otherwise."), "doubt", name="exhibitsCustody",
        )  # fmt: skip
        self.box = EvidenceBox(context.clock)
        self.box.setObjectName("moreEvidence")
        self.box.setAccessibleName(self.tr("Add evidence"))
        self.keep_button = button(
            "keepEvidence", self.tr("Take these files in"), self._take_in, icon="save", look="primary"
        )
        self.keep_button.hide()
        self.box.edited.connect(lambda: self.keep_button.setVisible(bool(self.box.value())))
        self.more_button = button("moreExhibits", self.tr("Show the others"), self._show_rest, look="link")
        self.more_button.hide()
        self.sheets_button = button("printSheets", self.tr("Print sheets…"), self._print, icon="printer", look="quiet")
        verify = button("verifyEvidence", self.tr("Check the locker"), self._verify, icon="shield-check", look="quiet",
                        tip=self.tr("Hashes every evidence file again and names what changed"))  # fmt: skip
        whole = column(self, margin=4, gap=3)
        whole.addLayout(row(label(self.tr("Exhibits"), "heading"), None, self.sheets_button, verify))
        whole.addWidget(self.banner)
        whole.addWidget(self._custody)
        whole.addLayout(self._rows)
        whole.addLayout(row(self.more_button, None))
        whole.addWidget(self.box)
        whole.addLayout(row(self.keep_button, None))

    def show_violation(self, page: ViolationPage) -> None:
        """Fills it; files that wait to be taken in stay."""
        if self._page is not None and self._page.row.uid != page.row.uid:
            self.banner.clear()
        self._page = page
        clear_layout(self._rows)
        self.lines = {}
        if not page.evidence:
            self._rows.addWidget(paragraph(self.tr("No evidence yet: without it nothing stands."), "muted"))
        self._show_lines(_SHOWN_AT_FIRST)
        changes = self._may(Permission.LOG) and page.row.state is not State.WITHDRAWN
        self._custody.setVisible(Flag.CUSTODY in page.flags)
        self.box.setVisible(changes)
        self.sheets_button.setVisible(bool(page.evidence) and self._may(Permission.EVIDENCE_VIEW))
        if page.evidence:
            self._ask_thumbnails()

    def taken(self) -> None:
        """Empties the box after its files were taken in, or when another violation is shown."""
        self.box.set_value(())
        self.keep_button.hide()

    def _show_lines(self, most: int | None) -> None:
        """Shows the first exhibits; the rest of a folder full of screenshots waits until it is asked for."""
        assert self._page is not None
        exhibits = self._page.evidence
        for exhibit in exhibits[len(self.lines) : most]:
            self._rows.addWidget(self._line(exhibit))
        left = len(exhibits) - len(self.lines)
        self.more_button.setText(self.tr("Show the other {0}").format(left))
        self.more_button.setAccessibleName(self.more_button.text())
        self.more_button.setVisible(left > 0)

    def _show_rest(self) -> None:
        self._show_lines(None)
        self._ask_thumbnails()

    def _ask_thumbnails(self) -> None:
        assert self._page is not None
        uid = self._page.row.uid
        self._context.ask(
            lambda desk: desk.evidence.thumbnails(uid), self._show_thumbnails, self.banner.show_error, owner=self
        )

    def _line(self, exhibit: EvidenceRow) -> ExhibitLine:
        open_still = self._page is not None and self._page.row.state is not State.WITHDRAWN
        line = ExhibitLine(
            exhibit,
            views=self._may(Permission.EVIDENCE_VIEW),
            exports=self._may(Permission.EVIDENCE_EXPORT),
            changes=self._may(Permission.LOG) and open_still,
            withdraws=self._may(Permission.CASE_ORDERS) and open_still,
        )
        line.view_asked.connect(self._ask_view)
        line.sheet_asked.connect(lambda row: self._open(CaptureWindow(self._context, row, self)))
        line.copy_asked.connect(self._ask_copy)
        line.log_asked.connect(lambda row: self._open(CustodyWindow(self._context, row, self)))
        line.link_asked.connect(lambda row: self._open(LinkWindow(self._context, row, self)))
        line.withdraw_asked.connect(self._ask_withdraw)
        self.lines[exhibit.uid] = line
        return line

    def _show_thumbnails(self, found: dict[str, bytes]) -> None:
        for uid, jpeg in found.items():
            if uid in self.lines:
                self.lines[uid].show_thumbnail(jpeg)

    def _take_in(self) -> None:
        page = self._page
        assert page is not None
        uid = page.row.uid
        capture = Capture(
            url=page.row.url, handle=page.row.handle, obtained=page.obtained,
            captured_by=self._context.desk.actor.full_name,
        )  # fmt: skip
        drafts = tuple(replace(one, capture=capture) for one in self.box.value())

        def work(desk: Desk, progress: Progress) -> Taken:
            return Taken(Changes.of("violations", uids=(uid,)), desk.evidence.take_in((uid,), drafts, progress))

        def done(taken: Taken) -> None:
            self.taken()
            self.banner.clear()
            words = taken_words(taken.files)
            self.said.emit("good", words.said)
            if words.warning:
                self.banner.say("warning", words.warning, words.detail)

        self._context.act(work, done, self.banner.show_error, label="taking_evidence", owner=self)

    def _ask_view(self, exhibit: EvidenceRow) -> None:
        def go(reason: str) -> None:
            def done(shown: EvidenceShown) -> None:
                self._open(EvidenceViewer(shown, self))

            self._context.act(
                lambda desk, _progress: desk.evidence.view(exhibit.uid, reason),
                done,
                self.banner.show_error,
                owner=self,
            )

        question = self.tr("Why do you open exhibit {0}?").format(exhibit.exhibit)
        detail = self.tr("Your name, the time and the reason go into its custody log.")
        self.opened.emit(ask_reason(self, question, detail, self.tr("Open"), go))

    def _ask_copy(self, exhibit: EvidenceRow) -> None:
        def on_wanted(reason: str, working_copy: bool) -> None:
            def on_file(path: Path) -> None:
                self._act(
                    lambda desk, progress: desk.evidence.export(
                        exhibit.uid, path, reason, working_copy=working_copy, progress=progress
                    ),
                    self.tr("The copy was written; it stands in the custody log."),
                )

            name = f"{exhibit.number} {exhibit.exhibit} {safe_name(exhibit.file_name)}"
            self.opened.emit(
                ask_new_file(self, self.tr("Save a copy of the exhibit"), self.tr("All files (*)"), name, on_file)
            )

        window = CopyWindow(exhibit, self)
        window.wanted.connect(on_wanted)
        self._open(window)

    def _ask_withdraw(self, exhibit: EvidenceRow) -> None:
        def go(reason: str) -> None:
            self._act(lambda desk, _progress: desk.evidence.withdraw(exhibit.uid, reason), self.tr("Withdrawn."))

        question = self.tr("Withdraw exhibit {0}?").format(exhibit.exhibit)
        detail = self.tr("For a file that does not belong here. The sealed file, its letter and its log stay.")
        self.opened.emit(ask_reason(self, question, detail, self.tr("Withdraw"), go))

    def _print(self) -> None:
        assert self._page is not None
        self.opened.emit(sheets_window(self._context, self._page.row.number, (), self))

    def _verify(self) -> None:
        def done(verdict: EvidenceVerdict) -> None:
            what, detail = verdict_words(verdict)
            tone: Tone = "danger" if verdict.faults else "warning" if verdict.strays else "good"
            sweepable = bool(verdict.strays) and self._may(Permission.RESTORE)
            action = (self.tr("Remove them…"), self._ask_sweep) if sweepable else None
            self.banner.say(tone, what, detail, action)

        self._context.act(
            lambda desk, progress: desk.evidence.verify(progress), done, self.banner.show_error,
            label="verifying_evidence", owner=self,
        )  # fmt: skip

    def _ask_sweep(self) -> None:
        about = self.tr("Only what is older than a day is removed. After an older backup was restored, look first.")
        question = self.tr("Remove files that no record names?")
        self.opened.emit(ask_reason(self, question, about, self.tr("Remove them"), self._sweep))

    def _sweep(self, reason: str) -> None:
        def done(swept: tuple[object, ...]) -> None:
            self.banner.say("good", self.tr("{0} files removed.").format(len(swept)))

        self._context.act(lambda desk, _progress: desk.evidence.sweep(reason), done, self.banner.show_error, owner=self)

    def _act(self, work: Callable[[Desk, Progress], Changes], said: str) -> None:
        self._context.act(work, lambda _changes: self.said.emit("good", said), self.banner.show_error, owner=self)

    def _open(self, window: QDialog) -> None:
        window.open()
        self.opened.emit(window)

    def _may(self, permission: Permission) -> bool:
        return may(self._context.desk.actor.role, permission)
