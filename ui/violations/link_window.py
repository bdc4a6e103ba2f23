"""Entering an exhibit at another violation by its number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.violations.evidence_rows import EvidenceRow
from ui.context import Context
from ui.support.banner import Banner
from ui.support.fields import TextField
from ui.support.widgets import button, column, label, named, paragraph, row


class LinkWindow(QDialog):
    """The same sealed file under a letter of the other violation; nothing is copied."""

    def __init__(self, context: Context, exhibit: EvidenceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("linkWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Exhibit {0} at another violation").format(exhibit.exhibit))
        self.setMinimumWidth(420)
        self._context, self._uid = context, exhibit.uid
        self.banner = Banner("linkBanner")
        self.number = TextField(hint=exhibit.number, longest=40)
        named(self.number, "linkNumber", self.tr("Number of the other violation"))
        self.go = button("linkGo", self.tr("Enter it there"), self._link, look="primary")
        self.go.setEnabled(False)
        self.number.edited.connect(lambda: self.go.setEnabled(bool(self.number.value())))
        whole = column(self, margin=4, gap=3)
        whole.addWidget(self.banner)
        whole.addWidget(label(self.tr("At which violation?"), "heading"))
        whole.addWidget(
            paragraph(self.tr("The same sealed file gets a letter there; both custody logs say so."), "muted")
        )
        whole.addWidget(self.number)
        whole.addLayout(row(None, self.go, button("linkCancel", self.tr("Cancel"), self.reject)))

    def _link(self) -> None:
        uid, number = self._uid, self.number.value().strip()

        def work(desk: Desk, _progress: Progress) -> Changes:
            desk.evidence.link(uid, number)
            return Changes.of("violations", uids=(uid,))

        self._context.act(work, lambda _changes: self.accept(), self.banner.show_error, owner=self)
