"""The first thing on the screen: who is it, and the password."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QWidget

from kpdesk.base.errors import KpDeskError
from ui.support.banner import Banner
from ui.support.fields import ChoiceField, TextField
from ui.support.first_paint import FirstPaint
from ui.support.icons import pixmap
from ui.support.jobs import Jobs
from ui.support.widgets import button, card, column, label, line, row
from ui.unlock import doors

if TYPE_CHECKING:
    from kpdesk.desk import Desk

_WIDTH = 400
Opener = Callable[[Path, str, str], "Desk"]
Recoverer = Callable[[Path, str], "Desk"]


class UnlockWindow(QWidget):
    """``opened(Desk)``: the store is open; ``restore_asked(user)``; ``other_side_asked()``:
    to practice data or back; ``closed()``: the window was closed instead.

    After too many wrong passwords the button waits and counts down; the wait itself is the store's, not the window's.
    """

    opened = Signal(object)
    restore_asked = Signal(str)
    other_side_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        folder: Path,
        jobs: Jobs,
        *,
        user: str = "",
        open_desk: Opener = doors.opened,
        recover_desk: Recoverer = doors.recovered,
        hint: str = "",
    ) -> None:
        """``hint`` stands in the place of the usual sentence, such as how to log in to practice data."""
        super().__init__()
        self.setObjectName("unlockWindow")
        self.setWindowTitle("KP Desk")
        self._folder, self._jobs, self._user = folder, jobs, user
        self._open_desk, self._recover_desk = open_desk, recover_desk
        self._usual_hint = hint or self.tr("The records of this office are locked. Say who you are.")
        self._recovering = False
        self._seconds = 0
        self._is_held = False
        self.user = ChoiceField(hint=self.tr("Your name"))
        self.password = TextField(secret=True)
        self.words = TextField(hint=self.tr("the six words of the sheet"))
        self.banner = Banner("unlockBanner")
        self.verb = button("unlock", self.tr("Unlock"), self._unlock, look="primary", icon="lock-open")
        self.other_way = button("recover", self.tr("Use the recovery sheet"), self._switch, look="link")
        self.restore_button = button("restore", self.tr("Restore a backup…"), self._ask_restore, look="link")
        self.other_side = button("otherSide", "", self._ask_other_side, look="link", icon="scan-eye")
        self.other_side.hide()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count_down)
        self._name_controls()
        self._lay_out()
        self._show_way()
        FirstPaint(self, self._ask_who)
        self.resize(900, 620)

    def hold(self, why: str) -> None:
        """Lets nobody in for now and says why; names and passwords can be typed meanwhile."""
        self._is_held = True
        self.verb.setEnabled(False)
        self.banner.say("info", why)

    def release(self) -> None:
        """Lets the person in again."""
        if self._is_held:
            self._is_held = False
            self._set_busy(False)
            self._focus()

    def _name_controls(self) -> None:
        for field, name, title in (
            (self.user, "user", self.tr("User")),
            (self.password, "password", self.tr("Password")),
            (self.words, "words", self.tr("Words of the recovery sheet")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(title)
        self.user.lineEdit().returnPressed.connect(self.password.setFocus)  # type: ignore[union-attr]
        self.password.returnPressed.connect(self._unlock)
        self.words.returnPressed.connect(self._unlock)

    def _lay_out(self) -> None:
        frame, inside = card("unlockCard")
        frame.setFixedWidth(_WIDTH)
        inside.setContentsMargins(28, 28, 28, 24)
        picture = label()
        picture.setPixmap(pixmap("shield-check", "accent", 32))
        inside.addLayout(row(picture, label("KP Desk", "title"), None))
        self._hint = label(look="muted", wrap=True)
        inside.addWidget(self._hint)
        inside.addWidget(self.banner)
        self._user_label = label(self.tr("User"))
        self._secret_label = label()
        for item in (self._user_label, self.user, self._secret_label, self.password, self.words):
            inside.addWidget(item)
        inside.addSpacing(8)
        inside.addWidget(self.verb)
        inside.addWidget(self._line())
        inside.addLayout(row(self.other_way, None))
        inside.addLayout(row(self.restore_button, None))
        inside.addLayout(row(self.other_side, None))
        whole = column(self, margin=5)
        whole.addStretch(2)
        # In a row: a column that centres it would ask for the height at the whole width, and cut its sentences off.
        whole.addLayout(row(None, frame, None))
        place = label(str(self._folder), "small", name="folder")
        place.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        whole.addWidget(place, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)

    def _line(self) -> QFrame:
        return line()

    def _show_way(self) -> None:
        by_sheet = self._recovering
        self._hint.setText(
            self.tr("Type the words of the recovery sheet. It opens the first administrator's desk.")
            if by_sheet
            else self._usual_hint
        )
        self._secret_label.setText(self.tr("Words") if by_sheet else self.tr("Password"))
        for item in (self._user_label, self.user, self.password):
            item.setVisible(not by_sheet)
        self.words.setVisible(by_sheet)
        self.other_way.setText(self.tr("Use a password") if by_sheet else self.tr("Use the recovery sheet"))
        self.other_way.setAccessibleName(self.other_way.text())
        self._focus()

    def _focus(self) -> None:
        (self.words if self._recovering else self.password if self.user.value() else self.user).setFocus()

    def _switch(self) -> None:
        self._recovering = not self._recovering
        self.banner.clear()
        self._show_way()

    def offer_other_side(self, words: str) -> None:
        """Shows the way to practice data, or from there back to the office's own records."""
        self.other_side.setText(words)
        self.other_side.setAccessibleName(words)
        self.other_side.show()

    def _ask_other_side(self) -> None:
        if self.verb.isEnabled():
            self.other_side_asked.emit()

    def _ask_restore(self) -> None:
        if self.verb.isEnabled() or self._tick.isActive():
            self.restore_asked.emit(str(self.user.value() or ""))

    def _ask_who(self) -> None:
        folder = self._folder
        self._jobs.read(lambda _progress: doors.user_names(folder), self._on_users, self.banner.show_error, owner=self)

    def _on_users(self, names: tuple[str, ...]) -> None:
        self.user.set_choices([(name, name) for name in names])
        self.user.set_value(self._user if self._user in names else names[0] if names else None)
        self._focus()

    def _unlock(self) -> None:
        if not self.verb.isEnabled():
            return
        folder, user, password, words = self._folder, self.user.value(), self.password.value(), self.words.value()
        if not (words if self._recovering else user and password):
            self._focus()
            return
        self._set_busy(True)
        if self._recovering:
            self._jobs.start(
                lambda _progress: self._recover_desk(folder, words), self._on_opened, self._on_failed, owner=self
            )
        else:
            self._jobs.start(
                lambda _progress: self._open_desk(folder, str(user), password),
                self._on_opened,
                self._on_failed,
                owner=self,
            )

    def _on_opened(self, desk: Desk) -> None:
        self.password.clear()
        self.words.clear()
        self.opened.emit(desk)

    def _on_failed(self, error: KpDeskError) -> None:
        self._set_busy(False)
        self.banner.show_error(error)
        self.password.selectAll()
        self._focus()
        seconds = error.values.get("seconds")
        if error.code == "wait_before_password" and isinstance(seconds, int):
            self._seconds = seconds
            self._count_down()
            self._tick.start()

    def _set_busy(self, busy: bool) -> None:
        self.banner.clear()
        self.verb.setEnabled(not busy)
        self.verb.setText(self.tr("Opening…") if busy else self.tr("Unlock"))

    def _count_down(self) -> None:
        if self._seconds <= 0:
            self._tick.stop()
            self._set_busy(False)
            return
        self.verb.setEnabled(False)
        self.verb.setText(self.tr("Wait {0} seconds").format(self._seconds))
        self._seconds -= 1

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells that the person does not go on."""
        super().closeEvent(event)
        self.closed.emit()
