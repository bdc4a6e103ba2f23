"""The last step of an import: what was done, and its undoing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from kpdesk.roster.accepting import Accepted
from kpdesk.roster.undoing import KeptPerson, Undone
from ui.roster.field_words import field_words
from ui.support.icons import pixmap
from ui.support.widgets import button, card, column, label, row


class ResultStep(QWidget):
    """``undo_asked(batch)``: take it back; ``left()``: to the list; ``another_asked()``: one more file.

    ``missing_asked()``: to those whom the roll does not name.
    """

    missing_asked = Signal()
    undo_asked = Signal(str)
    left = Signal()
    another_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultStep")
        self._batch = ""
        self._picture = QLabel()
        self._what = label(look="heading", name="resultWhat", wrap=True)
        self._detail = label(look="muted", name="resultDetail", wrap=True)
        self.list_button = button("toList", self.tr("Go to the roster"), self.left.emit, look="primary", icon="users")
        self.undo_button = button("undoImport", self.tr("Undo this import"), self._undo, icon="undo-2")
        another = button("anotherImport", self.tr("Import another file"), self.another_asked.emit, icon="upload")
        self.missing_button = button(
            "resultMissing", self.tr("Settle them…"), self.missing_asked.emit, icon="list-checks", keys="Alt+Q"
        )
        frame, inside = card("resultCard")
        words = column(gap=1)
        words.addWidget(self._what)
        words.addWidget(self._detail)
        across = row(self._picture, gap=4)
        across.addLayout(words, 1)
        inside.addLayout(across)
        inside.addSpacing(8)
        inside.addLayout(row(self.list_button, self.missing_button, self.undo_button, another, None))
        whole = column(self)
        whole.addWidget(frame)
        whole.addStretch(1)

    def show_accepted(self, accepted: Accepted, left_out: int = 0) -> None:
        """Shows what an import did, and how many rows of the file it did not take."""
        self._batch = accepted.batch or ""
        detail = self.tr("Undo takes the whole import back as one. What people change afterwards is kept.")
        if not self._batch:
            detail = self.tr("Everything stands on record exactly so.")
        if accepted.queued == 1:
            detail += "\n" + self.tr("1 person on record is not in this roll: say what became of that person.")
        elif accepted.queued:
            words = self.tr("{0} persons on record are not in this roll: say what became of them.")
            detail += "\n" + words.format(f"{accepted.queued:,}")
        if left_out == 1:
            detail += "\n" + self.tr(
                "1 refused or doubtful row was not taken in; correct it and import the file again."
            )
        elif left_out:
            words = self.tr("{0} refused or doubtful rows were not taken in; correct them and import the file again.")
            detail += "\n" + words.format(f"{left_out:,}")
        entered = self.tr("1 person entered") if accepted.added == 1 else self.tr("{0} persons entered")
        if accepted.added == accepted.changed == 0:
            entered = self.tr("Nobody entered")
        what = entered.format(f"{accepted.added:,}")
        if accepted.changed:
            what = self.tr("{0}, {1} changed").format(what, f"{accepted.changed:,}")
        self._show(what, detail)
        self.missing_button.setVisible(accepted.queued > 0)
        self.undo_button.setVisible(bool(self._batch))

    def show_undone(self, undone: Undone) -> None:
        """Shows what taking an import back did, and whom it left alone."""
        self._batch = ""
        fields = field_words() | {"service_state": self.tr("service"), "transfer": self.tr("transfer")}
        kept = ", ".join(_kept(person, fields) for person in undone.kept[:8])
        if len(undone.kept) > 8:
            kept += " …"
        detail = self.tr("The roster is as it was before.")
        if undone.kept:
            detail = self.tr("Left as they are, because they were changed or used since ({0}): {1}").format(
                len(undone.kept), kept
            )
        what = self.tr("The import was taken back: {0} persons")
        if undone.reverted == 1:
            what = self.tr("The import was taken back: {0} person")
        self._show(what.format(f"{undone.reverted:,}"), detail)
        self.missing_button.setVisible(False)
        self.undo_button.setVisible(False)

    def _show(self, what: str, detail: str) -> None:
        self._picture.setPixmap(pixmap("circle-check", "good", 32))
        self._what.setText(what)
        self._detail.setText(detail)
        self.list_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo(self) -> None:
        if self._batch:
            self.undo_asked.emit(self._batch)


def _kept(person: KeptPerson, fields: Mapping[str, str]) -> str:
    """Returns the person's name with what was left as it is, or the name alone where that is everything."""
    if not person.fields:
        return person.name
    return f"{person.name} ({', '.join(fields.get(name, name) for name in person.fields)})"
