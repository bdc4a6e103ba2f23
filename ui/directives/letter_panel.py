"""One letter as it is on record: its facts, its ties to other letters, its scans, the office's own note."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.pasted import Attached
from kpdesk.desk import Desk
from kpdesk.directives.rows import ScanRow
from kpdesk.directives.rules import Link
from ui.context import Context
from ui.directives.letters import Letter, Register
from ui.directives.names import instrument_name, link_name, linked_name
from ui.support.banner import Banner
from ui.support.dialogs import ask_file, ask_new_file, ask_reason
from ui.support.draft_keeper import DraftKeeper
from ui.support.fields import LinesField
from ui.support.file_taker import FileTaker, taking_hint
from ui.support.history_window import history_button
from ui.support.language import current_language, ltr
from ui.support.link_label import LinkLabel
from ui.support.scan_window import ScanWindow
from ui.support.widgets import button, clear_layout, column, label, named, paragraph, row

_LAID_OUT_MS = 200
_BELOW_NOTE = 120
"""Pixels around the note that are shown as well: its button below, its heading and draft above."""


class LetterPanel(QFrame):
    """``asked(code)``: another letter is to be shown. ``said(tone, text)``."""

    asked = Signal(str)
    said = Signal(str, str)

    def __init__(self, context: Context, *, may_change: bool) -> None:
        super().__init__()
        self.setObjectName("letterPanel")
        self._context, self._may_change = context, may_change
        self._register = Register((), (), ())
        self._code, self._kept_note = "", ""
        self.banner = Banner("letterBanner")
        self._facts: QVBoxLayout = column(gap=1)
        self._scans: QVBoxLayout = column(gap=0)
        self.attach_button = button("scanAttach", self.tr("Attach the scan…"), self._ask_scan, icon="paperclip")
        self.note = LinesField(hint=self.tr("What this office wants to remember of the letter"), lines=2)
        named(self.note, "officeNote", self.tr("Note of this office"))
        self.note_button = button("officeNoteKeep", self.tr("Keep the note"), self._keep_note, icon="save")
        inside = QWidget()
        whole = column(inside, margin=2, gap=2)
        whole.addWidget(self.banner)
        whole.addLayout(self._facts)
        whole.addWidget(label(self.tr("Scans"), "heading"))
        whole.addLayout(self._scans)
        history = history_button(
            "letterHistory", context, (self.tr("History…"), self.tr("Who changed what when")),
            lambda: (self._code, self._code), self,
        )  # fmt: skip
        whole.addLayout(row(self.attach_button, None, history))
        whole.addWidget(label(self.tr("Note of this office"), "heading"))
        noting = column(gap=2)
        noting.addWidget(self.note)
        noting.addLayout(row(self.note_button, None))
        whole.addLayout(noting)
        titles = {"note": self.note.accessibleName()}
        self.keeper = DraftKeeper(self, {"note": self.note}, lambda: titles, noting, keeps=may_change)
        self.keeper.watch(self.note)
        whole.addStretch(1)
        self._area = area = QScrollArea()
        area.setObjectName("letterArea")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        column(self).addWidget(area)
        for part in (self.attach_button, self.note_button):
            part.setVisible(may_change)
        self.note.setReadOnly(not may_change)
        if may_change:
            self.attach_button.setToolTip(taking_hint())
            FileTaker(self, self.attach, context.clock)

    @property
    def is_changed(self) -> bool:
        """Whether the note is other than it is kept."""
        return self.note.value() != self._kept_note

    def discard(self) -> None:
        """Takes a half-typed note back."""
        self.note.set_value(self._kept_note)
        self.keeper.forget()

    def go_to_note(self) -> None:
        """Puts the cursor into the note, which stands below the scans."""
        self.note.setFocus()
        # Twice: what stands above has its height only when its page has been laid out on the screen.
        for milliseconds in (0, _LAID_OUT_MS):
            QTimer.singleShot(milliseconds, self, lambda: self._area.ensureWidgetVisible(self.note, 0, _BELOW_NOTE))

    def offer(self, register: Register) -> None:
        """Takes the register: names of ranks, and which letters name this one."""
        self._register = register

    def show_letter(self, letter: Letter) -> None:
        """Shows the letter; a half-typed note on the same letter stays."""
        row_ = letter.row
        is_other = row_.code != self._code or not self.is_changed
        self._code, self._kept_note = row_.code, row_.office_note
        if is_other:
            self.keeper.keep()
            self.note.set_value(row_.office_note)
            self.keeper.begin(row_.code)
        clear_layout(self._facts)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        for title, text in self._lines(letter):
            form.addRow(label(title, "muted"), paragraph(text))
        holder = QWidget()
        holder.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        self._facts.addWidget(holder)
        for words, code in self._ties(letter):
            link = LinkLabel(f"tie_{code}", f"{words} {code} · {self._title_of(code)}")
            link.clicked.connect(lambda code=code: self.asked.emit(code))
            self._facts.addWidget(link)
        code = row_.code
        self._context.ask(lambda desk: (code, desk.signatures.scans(code)), self._show_scans, owner=self)

    def _lines(self, letter: Letter) -> Iterator[tuple[str, str]]:
        row_, language = letter.row, current_language()
        unknown = self.tr("not on record")
        ranks = self._register.rank_names()
        yield self.tr("Letter No."), ltr(row_.letter_no or "") or unknown
        yield self.tr("Dated"), ltr(row_.dated_shown(language))
        yield self.tr("What it is"), instrument_name(row_.instrument)
        yield self.tr("Issued by"), row_.issuer or unknown
        yield self.tr("Subject line"), row_.subject or unknown
        yield self.tr("For ranks"), ", ".join(ranks.get(code, code) for code in row_.ranks) or self.tr("everybody")
        yield self.tr("For offices"), ", ".join(row_.offices) or self.tr("the province")
        if row_.ends_on:
            yield self.tr("In force until"), ltr(f"{row_.ends_on:%d.%m.%Y}")
        yield self.tr("Source"), row_.source or unknown
        if row_.from_cpo:
            yield self.tr("Received"), self.tr("from the CPO; only the CPO corrects it")
        if row_.note:
            yield self.tr("Note"), row_.note

    def _ties(self, letter: Letter) -> Iterator[tuple[str, str]]:
        for link, code in letter.row.links():
            yield link_name(link), code
        for other in self._register.letters:
            for link, code in other.row.links():
                if code == letter.row.code:
                    yield linked_name(Link(link)), other.row.code

    def _title_of(self, code: str) -> str:
        return next((letter.title for letter in self._register.letters if letter.row.code == code), "")

    def _show_scans(self, answer: tuple[str, tuple[ScanRow, ...]]) -> None:
        code, scans = answer
        if code != self._code:
            return
        clear_layout(self._scans)
        if not scans:
            self._scans.addWidget(label(self.tr("none on record"), "muted", name="noScans"))
        for place, scan in enumerate(scans):
            self._scans.addWidget(self._scan_line(place, scan))

    def _scan_line(self, place: int, scan: ScanRow) -> QWidget:
        what = self.tr("signed sheets") if scan.is_sheet else self.tr("the letter")
        frame = QWidget()
        line = row(parent=frame, gap=1)
        line.addWidget(label(f"{ltr(scan.file_name)} · {what}", wrap=True), 1)
        for name, icon, said, act in (
            (f"scanLook{place}", "eye", self.tr("Look at it"), lambda: self._look(scan)),
            (f"scanSave{place}", "download", self.tr("Save a copy…"), lambda: self._ask_save(scan)),
            (f"scanDrop{place}", "x", self.tr("Take it off the record…"), lambda: self._ask_withdraw(scan)),
        ):
            made = button(name, "", act, icon=icon, look="quiet", tip=said)
            line.addWidget(made)
            made.setVisible(self._may_change or icon != "x")
        return frame

    def _look(self, scan: ScanRow) -> None:
        def show(found: tuple[ScanRow, bytes]) -> None:
            facts = self.tr("SHA-256 {0}").format(f"{scan.sha256[:16]}…")
            ScanWindow(scan.file_name, scan.media_type, found[1], facts, self).open()

        self._context.act(
            lambda desk, _progress: desk.signatures.open_scan(scan.uid), show, self.banner.show_error, owner=self
        )

    def _ask_save(self, scan: ScanRow) -> None:
        def save(path: Path) -> None:
            self._context.act(
                lambda desk, _progress: desk.signatures.export_scan(scan.uid, path, force=True),
                lambda written: self.said.emit("good", self.tr("Saved: {0}").format(written.name)),
                self.banner.show_error,
                owner=self,
            )

        ask_new_file(self, self.tr("Save a copy"), self.tr("All files (*)"), scan.file_name, save)

    def _ask_withdraw(self, scan: ScanRow) -> None:
        detail = self.tr("Its pages wait for another scan then.")
        ask_reason(
            self, self.tr("Take {0} off the record?").format(scan.file_name), detail, self.tr("Take off"),
            lambda reason: self._context.act(
                lambda desk, _progress: desk.signatures.withdraw_scan(scan.uid, reason),
                None, self.banner.show_error, owner=self,
            ),
        )  # fmt: skip

    def attach(self, file: Attached) -> None:
        """Keeps the scan of the letter that is shown."""
        code = self._code
        self._context.act(
            lambda desk, _progress: desk.signatures.attach_letter(code, file),
            lambda _changes: self.said.emit("good", self.tr("{0} is attached.").format(file.name)),
            self.banner.show_error,
            owner=self,
        )

    def _ask_scan(self) -> None:
        ask_file(self, self.tr("Scan of the letter"), self.tr("Scans (*.pdf *.png *.jpg *.jpeg)"), self.attach)

    def _keep_note(self) -> None:
        code, text = self._code, self.note.value()

        def work(desk: Desk, _progress: object) -> Changes:
            return desk.directives.write_note(code, text)

        def kept(_changes: Changes) -> None:
            self._kept_note = text
            self.keeper.was_taken()
            self.said.emit("good", self.tr("The note is kept."))

        def failed(error: KpDeskError) -> None:
            self.keeper.came_back()
            self.banner.show_error(error)

        self.keeper.handed_on()
        self._context.act(work, kept, failed, owner=self)
