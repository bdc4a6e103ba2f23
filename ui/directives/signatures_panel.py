"""Who has signed one letter; marking by keyboard, kept together."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame

from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft
from kpdesk.directives.rows import AckChange, AckCounts, AckRow, SheetPageRow
from kpdesk.directives.rules import AckState
from ui.context import Context
from ui.directives.letters import Register
from ui.directives.names import KEYS, state_name
from ui.directives.sheet_bar import SheetBar
from ui.directives.signature_filter import SignatureFilter
from ui.directives.signature_model import SignatureModel, signature_columns
from ui.directives.signature_table import SignatureTable
from ui.support.banner import Banner
from ui.support.dates import on_screen
from ui.support.fields import DateField, TextField
from ui.support.file_taker import FileTaker, taking_hint
from ui.support.growing_model import Stretch
from ui.support.language import ltr
from ui.support.widgets import button, column, label, named, row, shortcut

_AT_ONCE = 500

Read = tuple[AckCounts, tuple[str, ...], tuple[SheetPageRow, ...]]


class SignaturesPanel(QFrame):
    """``said(tone, text)``. Nothing is written before "Keep the marks"."""

    said = Signal(str, str)

    def __init__(self, context: Context, *, may_mark: bool) -> None:
        super().__init__()
        self.setObjectName("signaturesPanel")
        self._context, self._may_mark = context, may_mark
        self._code, self._place, self._official = "", 0, ""
        self._is_other_list = False
        self.banner = Banner("signaturesBanner")
        self._counts = label(look="muted", name="signatureCounts", wrap=True)
        self.filter = SignatureFilter()
        self.on = DateField(clock=context.clock, latest=today(context.clock))
        self.sheet = TextField(hint=self.tr("Sheet no."))
        self.note = TextField(hint=self.tr("Witnesses, note"))
        self.model = SignatureModel(context.jobs, self)
        self.table = SignatureTable("signatureTable", self.tr("Who has signed"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.set_model(self.model, sortable=False)
        self.table.set_empty_text(
            self.tr("Nobody here"), self.tr("Import the nominal roll first, or widen the filter.")
        )
        self.sheets = SheetBar(context, self.banner, may_mark=may_mark)
        self._history = label(look="small", name="signatureHistory", wrap=True)
        self.keep = button("signaturesKeep", "", self._keep, look="primary", icon="save", tip="Ctrl+S")
        self.drop = button("signaturesDrop", self.tr("Take back"), self._drop, look="quiet", icon="undo-2")
        self._lay_out()
        self._connect()

    @property
    def is_changed(self) -> bool:
        """Whether there are marks that were not kept."""
        return bool(self.model.marks)

    def offer(self, register: Register) -> None:
        """Names the ranks of the list."""
        self.model.columns = tuple(signature_columns(register.rank_names()))

    def show_letter(self, code: str) -> None:
        """Reads the officials and what each did about this letter; marks of another letter are gone."""
        if code != self._code:
            self.model.clear_marks()
            self.on.set_value(today(self._context.clock))
            self.sheet.clear()
            self.note.clear()
            self.filter.show_page("")
            self._place = 0
        self._code = code
        self._context.ask(lambda desk: _read(desk, code), self._on_read, self.banner.show_error, owner=self)
        self._show_marks()

    def _lay_out(self) -> None:
        named(self.on, "signatureDay", self.tr("Signed on"))
        named(self.sheet, "signatureSheet", self.tr("Sheet number"))
        named(self.note, "signatureNote", self.tr("Witnesses of a refusal, or another note"))
        digits = self.fontMetrics().horizontalAdvance("0")
        self.on.setFixedWidth(digits * 10 + 56)
        self.sheet.setFixedWidth(digits * 12 + 24)
        head = row(self.sheets)
        head.addWidget(self._counts, 1)
        self._counts.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        whole = column(self, margin=2, gap=2)
        whole.addWidget(self.filter)
        whole.addLayout(head)
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        self._history.hide()
        whole.addWidget(self._history)
        keys = " · ".join(f"{key} {state_name(state).lower()}" for key, state in KEYS.items())
        whole.addWidget(label(self.tr("Keys: {0}").format(ltr(keys)), "small"))
        bar = row(self.keep, self.drop, None, self.note, label(self.tr("on"), "muted"), self.on, self.sheet)
        bar.setStretchFactor(self.note, 1)
        whole.addLayout(bar)
        for part in (self.keep, self.drop, self.on, self.sheet, self.note):
            part.setVisible(self._may_mark)

    def _connect(self) -> None:
        self.filter.changed.connect(self._on_filter)
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(self.banner.show_error)
        self.table.marked.connect(self._on_marked)
        self.table.row_changed.connect(self._on_official)
        self.sheets.page_found.connect(self.filter.show_page)
        shortcut(self, "Ctrl+S", self._keep)
        if self._may_mark:
            take_in, attach = self.sheets.take_in, self.sheets.attach_button
            attach.setToolTip("\n".join((attach.toolTip(), taking_hint())))
            FileTaker(self, lambda file: take_in([file]), self._context.clock, take_many=take_in)

    def _on_filter(self) -> None:
        self._place, self._is_other_list = 0, True
        page = self.filter.page_row
        self.sheet.set_value(page.name if page else "")
        self.sheets.show_page(page)
        self._ask()

    def _ask(self) -> None:
        code, wanted, desk = self._code, self.filter.wanted, self._context.desk
        self.sheets.show_list(code, wanted)

        def fetch(after: object | None) -> Stretch[AckRow]:
            first = after if isinstance(after, int) else 0
            rows = desk.directives.acknowledgements(code, wanted, after=first, limit=_AT_ONCE)
            more = rows[-1].person_id if len(rows) == _AT_ONCE and not wanted.page else None
            return Stretch(rows, more)

        if code:
            self.model.ask(fetch)

    def _on_read(self, answer: Read) -> None:
        counts, postings, pages = answer
        parts = [
            self.tr("{0} of {1} signed").format(counts.signed, counts.roll),
            self.tr("{0} read out").format(counts.read_out),
            self.tr("{0} refused").format(counts.refused),
            self.tr("{0} absent").format(counts.absent),
            self.tr("{0} on leave").format(counts.on_leave),
        ]
        self._counts.setText(" · ".join(parts))
        if not self._is_other_list:
            self._place = max(0, self.table.currentIndex().row())
        self.filter.offer(postings, pages)
        self.sheets.offer(postings, pages)
        self.sheets.show_page(self.filter.page_row)
        self._ask()

    def _on_loaded(self, count: int) -> None:
        # The table stays on its person when the same list is read again; another list is ticked from its top.
        if self._is_other_list or self.table.currentIndex().row() < 0:
            self._is_other_list = False
            self.table.choose(max(0, min(self._place, count - 1)))

    def _on_marked(self, state: AckState) -> None:
        if not self._may_mark:
            return
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        self.model.mark(places, state)
        if places and places[-1] + 1 < self.model.rowCount():
            self.table.choose(places[-1] + 1)
        self._show_marks()

    def _on_official(self, official: AckRow | None) -> None:
        """Tells what stood on record of the official before, so that a change stays in sight."""
        self._official = official.person_uid if official else ""
        self._tell(official.note if official else "")
        if official is None or official.state is None:
            return
        code, uid = self._code, official.person_uid

        def show(changes: tuple[AckChange, ...]) -> None:
            if uid == self._official:
                self._tell(" · ".join(filter(None, [official.note, *map(self._before, changes)])))

        self._context.ask(lambda desk: desk.directives.history(code, uid), show, owner=self)

    def _tell(self, text: str) -> None:
        self._history.setText(text)
        self._history.setVisible(bool(text))

    def _before(self, change: AckChange) -> str:
        words = (state_name(change.state), ltr(on_screen(change.on_date)), ltr(change.sheet), change.note)
        return self.tr("before: {0} ({1})").format(" ".join(filter(None, words)), change.recorded_by)

    def _show_marks(self) -> None:
        count = len(self.model.marks)
        self.keep.setText(self.tr("Keep {0} marks").format(count))
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setEnabled(bool(count))
        self.drop.setEnabled(bool(count))

    def _drop(self) -> None:
        self.model.clear_marks()
        self._show_marks()
        self.table.setFocus()

    def _keep(self) -> None:
        marks, code, sheet, day = self.model.marks, self._code, self.sheet.value(), self.on.value()
        if not marks or not self._may_mark:
            return
        drafts = _drafts(marks, code, sheet, day, self.note.value())

        def work(desk: Desk, progress: Progress) -> Changes:
            return desk.directives.acknowledge(*drafts, progress=progress)

        def done(_changes: Changes) -> None:
            self.banner.clear()
            self.model.clear_marks()
            self.note.clear()
            self._show_marks()
            self.said.emit("good", self.tr("Acknowledgements kept: {0}").format(len(marks)))

        self._context.act(work, done, self.banner.show_error, label="acknowledging", owner=self)


def _drafts(marks: dict[str, AckState], code: str, sheet: str, day: date | None, note: str) -> list[AckDraft]:
    """Returns a draft for each state; where somebody refused, the note is about the refusals: it names witnesses."""
    states = dict.fromkeys(marks.values())
    about = {AckState.REFUSED} if AckState.REFUSED in states else set(states)
    return [
        AckDraft(
            code, tuple(uid for uid, marked in marks.items() if marked is state), state, day, sheet,
            note if state in about else "",
        )
        for state in states
    ]  # fmt: skip


def _read(desk: Desk, code: str) -> Read:
    return desk.directives.counts(code), desk.signatures.postings(), desk.signatures.pages(code)
