"""What is in a backup, beside the records as they are: looked at before anything is restored."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.sentences import sentence
from kpdesk.desk.backup_comparing import KindDifference
from kpdesk.desk.backup_looking import BackupLook
from ui.support.columns import END, Column
from ui.support.dates import moment_on_screen
from ui.support.language import current_language, ltr
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row


class BackupLookWindow(QDialog):
    """``restore_asked(Path)``: the person wants this backup in the place of the records."""

    restore_asked = Signal(object)

    def __init__(self, look: BackupLook, parent: QWidget, *, may_restore: bool) -> None:
        super().__init__(parent)
        self.setObjectName("backupLookWindow")
        self.setWindowTitle(self.tr("Inside a backup"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.look = look
        self.resize(820, 560)
        self.model = RowsTableModel(self._columns())
        self.model.set_rows(look.kinds)
        self.table = TableView("backupKinds", self.tr("What is in it"))
        self.table.set_model(self.model)
        self.restore_button = button(
            "lookRestore", self.tr("Restore this backup…"), self._restore, icon="history", look="danger"
        )
        self.restore_button.setEnabled(may_restore)
        close = button("lookClose", self.tr("Close"), self.accept, look="primary")
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(ltr(look.path.name), "title"))
        whole.addWidget(label(self._told(), name="lookTold", wrap=True))
        whole.addWidget(self.table, 3)
        whole.addWidget(label(self._last(), "muted", name="lookLast", wrap=True))
        whole.addLayout(row(self.restore_button, None, close))

    def _told(self) -> str:
        look = self.look
        made = ltr(moment_on_screen(look.made_at))
        said = [
            self.tr("It is whole and opens. Records of {0}, made {1}, {2} entries of history.").format(
                look.office, made, ltr(f"{look.entries:,}")
            )
        ]
        if look.history_intact:
            said.append(self.tr("Its history is as it was written."))
        else:
            said.append(self.tr("Its own history does not hold: do not restore it before you asked the CPO."))
        said.append(self.tr("Who could open it: {0}").format(ltr(", ".join(look.users))))
        return " ".join(said)

    def _last(self) -> str:
        done = [line.what for line in self.look.newest[:3]]
        return self.tr("Done last in it: {0}").format(" · ".join(done))

    def _restore(self) -> None:
        self.accept()
        self.restore_asked.emit(self.look.path)

    def _columns(self) -> tuple[Column[KindDifference], ...]:
        return (
            Column(self.tr("Kind"), _kind, 0),
            Column(self.tr("In the backup"), lambda kind: kind.there, 14, END),
            Column(self.tr("Now"), lambda kind: kind.here, 10, END),
            Column(self.tr("Only now"), lambda kind: kind.only_here, 12, END),
            Column(self.tr("Changed since"), lambda kind: kind.newer_here, 14, END),
            Column(self.tr("Only in the backup"), lambda kind: kind.only_there, 18, END),
        )


def _kind(kind: KindDifference) -> str:
    return sentence(f"counted_{kind.kind}s", {"count": ""}, current_language()).strip()
