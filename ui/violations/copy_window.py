"""Asking for a copy of an exhibit: what for, and whether stamped or to the last bit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.media_kinds import is_picture
from kpdesk.violations.evidence_rows import EvidenceRow
from ui.support.banner import Banner
from ui.support.fields import ChoiceField, LinesField
from ui.support.language import ltr
from ui.support.widgets import button, column, label, named, row


class CopyWindow(QDialog):
    """``wanted(reason, working_copy)``: the person said what the copy is for."""

    wanted = Signal(str, bool)

    def __init__(self, exhibit: EvidenceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("copyWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Copy of exhibit {0}").format(exhibit.exhibit))
        self.setMinimumWidth(460)
        self.reason = LinesField(hint=self.tr("Who needs it and for what, as it shall stand on record"), lines=3)
        named(self.reason, "copyReason", self.tr("What the copy is for"))
        kinds: list[tuple[object, str]] = [(False, self.tr("Exact copy, to the last bit: laboratory, tribunal"))]
        if is_picture(exhibit.media_type):
            kinds.insert(0, (True, self.tr("Working copy, stamped below the picture")))
        self.kind = ChoiceField(kinds)
        named(self.kind, "copyKind", self.tr("Kind of copy"))
        self.kind.set_value(kinds[0][0])
        banner = Banner("copyBanner")
        if exhibit.shows_accused:
            banner.say(
                "warning",
                self.tr("An accused in custody is to be seen."),
                self.tr("He is presumed innocent. Pass no copy on to the media or to a group."),
            )
        self.save = button("copyNext", self.tr("Choose the file…"), self._on_next, look="primary")
        self.save.setEnabled(False)
        self.reason.edited.connect(lambda: self.save.setEnabled(len(self.reason.value()) > 2))
        whole = column(self, margin=4, gap=3)
        whole.addWidget(banner)
        whole.addWidget(label(self.tr("What is the copy for?"), "heading"))
        whole.addWidget(label(ltr(exhibit.file_name), "muted"))
        whole.addWidget(self.reason)
        whole.addWidget(self.kind)
        self.reason.setFocus()
        whole.addLayout(row(None, self.save, button("copyCancel", self.tr("Cancel"), self.reject)))

    def _on_next(self) -> None:
        reason, working = self.reason.value(), bool(self.kind.value())
        self.accept()
        self.wanted.emit(reason, working)
