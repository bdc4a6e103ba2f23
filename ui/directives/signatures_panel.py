"""Who has signed one letter; marking by keyboard, kept together."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame

from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft
from kpdesk.directives.rows import AckCounts, AckRow
from kpdesk.directives.rules import AckState
from ui.context import Context
from ui.directives.names import KEYS, state_name
from ui.directives.signature_model import SignatureModel
from ui.directives.signature_table import SignatureTable
from ui.support.banner import Banner
from ui.support.fields import DateField, TextField, TickField
from ui.support.language import ltr
from ui.support.widgets import button, column, label, named, row, shortcut

_AT_ONCE = 1000


class SignaturesPanel(QFrame):
    """``said(tone, text)``. Nothing is written before "Keep the marks"."""

    said = Signal(str, str)

    def __init__(self, context: Context, *, may_mark: bool) -> None:
        super().__init__()
        self.setObjectName("signaturesPanel")
        self._context, self._may_mark = context, may_mark
        self._code = ""
        self.banner = Banner("signaturesBanner")
        self._counts = label(look="muted", name="signatureCounts")
        self.not_signed = TickField(self.tr("Not signed yet"))
        self.text = TextField(hint=self.tr("Name, belt no. or posting"))
        self.on = DateField(clock=context.clock, latest=today(context.clock))
        self.sheet = TextField(hint=self.tr("Sheet no."))
        self.model = SignatureModel(self)
        self.table = SignatureTable("signatureTable", self.tr("Who has signed"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.set_model(self.model)
        self.table.set_empty_text(
            self.tr("Nobody here"), self.tr("Import the nominal roll first, or widen the filter.")
        )
        self.keep = button("signaturesKeep", "", self._keep, look="primary", icon="save", tip="Ctrl+S")
        self.drop = button("signaturesDrop", self.tr("Take back"), self._drop, look="quiet", icon="undo-2")
        self._lay_out()
        self._connect()

    @property
    def is_changed(self) -> bool:
        """Whether there are marks that were not kept."""
        return bool(self.model.marks)

    def show_letter(self, code: str) -> None:
        """Reads the officials and what each did about this letter; marks of another letter are gone."""
        if code != self._code:
            self.model.clear_marks()
            self.on.set_value(today(self._context.clock))
            self.sheet.clear()
        self._code = code
        self._context.ask(lambda desk: _read(desk, code), self._on_read, self.banner.show_error, owner=self)
        self._show_marks()

    def _lay_out(self) -> None:
        for field, name, said in (
            (self.not_signed, "notSigned", self.tr("Only who has not signed")),
            (self.text, "signatureText", self.tr("Search officials")),
            (self.on, "signatureDay", self.tr("Signed on")),
            (self.sheet, "signatureSheet", self.tr("Sheet number")),
        ):
            named(field, name, said)
        self.on.setFixedWidth(116)
        self.sheet.setFixedWidth(96)
        top = row(gap=2)
        top.addWidget(self.text, 1)
        top.addWidget(self.not_signed)
        whole = column(self, margin=2, gap=2)
        whole.addWidget(self._counts)
        whole.addLayout(top)
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        keys = " · ".join(f"{key} {state_name(state).lower()}" for key, state in KEYS.items())
        whole.addWidget(label(self.tr("Keys: {0}").format(ltr(keys)), "small"))
        bar = row(self.keep, self.drop, None, label(self.tr("on"), "muted"), self.on, self.sheet)
        whole.addLayout(bar)
        for part in (self.keep, self.drop, self.on, self.sheet):
            part.setVisible(self._may_mark)

    def _connect(self) -> None:
        self.not_signed.edited.connect(self._filter)
        self.text.edited.connect(self._filter)
        self.table.marked.connect(self._on_marked)
        shortcut(self, "Ctrl+S", self._keep)

    def _filter(self) -> None:
        self.model.show_only(self.text.value(), not_signed=self.not_signed.value())

    def _on_read(self, answer: tuple[AckCounts, tuple[AckRow, ...]]) -> None:
        counts, rows = answer
        parts = [
            self.tr("{0} of {1} signed").format(counts.signed, counts.roll),
            self.tr("{0} read out").format(counts.read_out),
            self.tr("{0} refused").format(counts.refused),
            self.tr("{0} absent").format(counts.absent),
            self.tr("{0} on leave").format(counts.on_leave),
        ]
        self._counts.setText(" · ".join(parts))
        place = self.table.currentIndex().row()
        self.model.set_rows(rows)
        self.table.choose(max(0, min(place, self.model.rowCount() - 1)))

    def _on_marked(self, state: AckState) -> None:
        if not self._may_mark:
            return
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        self.model.mark(places, state)
        if places and places[-1] + 1 < self.model.rowCount():
            self.table.choose(places[-1] + 1)
        self._show_marks()

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
        drafts = _drafts(marks, code, sheet, day)

        def work(desk: Desk, progress: Progress) -> Changes:
            changes = Changes()
            for place, draft in enumerate(drafts):
                progress.step("acknowledging", place, len(drafts))
                changes |= desk.directives.acknowledge(draft)
            return changes

        def done(_changes: Changes) -> None:
            self.banner.clear()
            self.model.clear_marks()
            self._show_marks()
            self.said.emit("good", self.tr("{0} acknowledgements kept.").format(len(marks)))

        self._context.act(work, done, self.banner.show_error, label="acknowledging", owner=self)


def _drafts(marks: dict[str, AckState], code: str, sheet: str, day: date | None) -> list[AckDraft]:
    return [
        AckDraft(code, tuple(uid for uid, marked in marks.items() if marked is state), state, day, sheet)
        for state in dict.fromkeys(marks.values())
    ]


def _read(desk: Desk, code: str) -> tuple[AckCounts, tuple[AckRow, ...]]:
    rows: list[AckRow] = []
    after = 0
    while stretch := desk.directives.acknowledgements(code, after=after, limit=_AT_ONCE):
        rows.extend(stretch)
        after = stretch[-1].person_id
    return desk.directives.counts(code), tuple(rows)
