"""Safe mode: what happened, a backup that is proved at once, a look at the store, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.health import Health
from kpdesk.desk.support_bundle import BundlePart
from ui.context import Context
from ui.support.banner import Banner
from ui.support.bundle_window import BundleWindow
from ui.support.widgets import button, column, label, row


@dataclass(frozen=True, slots=True)
class Proved:
    """The backup that was made, whether the history holds, and how many checks came out bad."""

    name: str
    history_intact: bool
    bad: int

    @property
    def well(self) -> bool:
        """Whether nothing is wrong with the records."""
        return self.history_intact and not self.bad


class SafeModeWindow(QDialog):
    """``left()``: the person goes back to the usual window; ``proved`` is None until the backup was made."""

    left = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("safeModeWindow")
        self.setWindowTitle(self.tr("Safe mode"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 360)
        self._context = context
        self.proved: Proved | None = None
        self.banner = Banner("safeModeBanner")
        self.backup_button = button(
            "safeBackup", self.tr("Back up and check everything"), self.back_up, icon="shield-check", look="primary"
        )
        self.bundle_button = button("safeBundle", self.tr("Support bundle…"), self._show_bundle, icon="archive")
        self.stay_button = button("safeStay", self.tr("Go on in safe mode"), self.accept)
        self.leave_button = button("safeLeave", self.tr("Leave safe mode"), self._leave)
        whole = column(self, margin=5, gap=4)
        whole.addWidget(label(self.tr("KP Desk ended badly twice in a row"), "title", wrap=True))
        whole.addWidget(label(self._what(), name="safeModeWhat", wrap=True))
        whole.addWidget(self.banner)
        whole.addStretch(1)
        whole.addLayout(row(self.backup_button, self.bundle_button, None))
        whole.addLayout(row(None, self.stay_button, self.leave_button))
        self.backup_button.setFocus()

    def back_up(self) -> None:
        """Makes a backup, opens it as a test, walks the history, and makes the checks of the health page."""
        self.banner.clear()
        self._context.act(_proved, self._on_proved, self.banner.show_error, "backup_copying", self)

    def _what(self) -> str:
        return self.tr(
            "Nothing that was saved is lost. To be on the safe side the window has its plain colours and columns now, "
            "and builds no page before you open it. Make a backup first: it is opened as a test, and the store is "
            "looked through. When all is well, leave safe mode; it also ends when you close KP Desk in the usual way."
        )

    def _on_proved(self, proved: Proved) -> None:
        self.proved = proved
        if proved.well:
            self.banner.say(
                "good", self.tr("All is well. The backup is {0}; it was opened as a test.").format(proved.name)
            )
            self.leave_button.setFocus()
        elif not proved.history_intact:
            self.banner.say(
                "danger",
                self.tr("The history does not hold."),
                self.tr("Keep this store and its backups as they are and tell the CPO."),
            )
        else:
            self.banner.say(
                "danger",
                self.tr("%n check(s) came out bad.", "", proved.bad),
                self.tr("Open Users & settings › Health: each has its remedy."),
            )

    def _show_bundle(self) -> None:
        desk = self._context.desk

        def gather(progress: Progress) -> tuple[BundlePart, ...]:
            return desk.health.bundle_parts(progress)

        BundleWindow(self._context.jobs, gather, self).open()

    def _leave(self) -> None:
        self.accept()
        self.left.emit()


def _proved(desk: Desk, progress: Progress) -> Proved:
    made = desk.backups.create(progress)
    verdict = desk.audit.verify(progress)
    bad = sum(check.state is Health.BAD for check in desk.health.checks(progress))
    return Proved(made.path.name, verdict.intact, bad)
