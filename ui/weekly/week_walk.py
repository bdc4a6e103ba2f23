"""Walking a week from its draft to the file: after each step the cursor stands on the next one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ui.weekly.week_lines import WeekLine, WeekState
from ui.weekly.week_panel import WeekPanel


class WeekWalk:
    """Moves the focus only where the person asked for the next step; who walks by himself stays where he is."""

    def __init__(self, panel: WeekPanel) -> None:
        self._panel = panel
        self._wanted = False
        self._draws_up = False

    def begin(self) -> None:
        """The person asked for the next step of the week that is shown next."""
        self._wanted = self._draws_up = True

    def go_on(self) -> None:
        """A step is done: the next one gets the focus as soon as the week is shown anew."""
        self._wanted = True

    def is_to_draw_up(self) -> bool:
        """Tells once whether a week without a draft is to be drawn up now."""
        wanted, self._draws_up = self._draws_up, False
        return wanted

    def arrived(self, line: WeekLine, printed: bool = False) -> None:
        """Puts the cursor on the next step of the week that is on the screen; a draft is shown as the paper it is."""
        if not self._wanted:
            return
        self._wanted = self._draws_up = False
        panel = self._panel
        if line.state is WeekState.DRAFT:
            panel.tabs.setCurrentWidget(panel.preview)
        _focus(panel.freeze_button if line.state is WeekState.DRAFT else (
            panel.send_button if printed else panel.print_button
        ))  # fmt: skip


def _focus(button: QPushButton) -> None:
    if button.isEnabled():
        button.setFocus(Qt.FocusReason.OtherFocusReason)
