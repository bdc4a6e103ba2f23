"""The card of a new office: what to do first, second and third, what is done, and what can wait."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from ui.support.icons import pixmap, set_icon
from ui.support.theme import SPACE
from ui.support.widgets import button, card, column, label, restyle, row
from ui.today.first_state import FirstState

_ICONS = {"people": "upload", "letterhead": "pencil", "report": "file-check"}


class FirstSteps(QWidget):
    """``page_asked(name, target)``: the person wants to do it; ``put_away()``: he does not want the card any more;
    ``tour_asked()``: he wants to be shown around.
    """

    page_asked = Signal(str, object)
    put_away = Signal()
    tour_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("firstSteps")
        self._week = ""
        self._marks: dict[str, QLabel] = {}
        self._buttons: dict[str, QPushButton] = {}
        self.import_button = self._button(
            "people", "firstImport", self.tr("Import the nominal roll"), ("roster", "import"), "upload"
        )
        add = button(
            "firstPerson", self.tr("Add a single person"), lambda: self.page_asked.emit("roster", "add"),
            icon="user-plus", look="link",
        )  # fmt: skip
        letterhead = self._button(
            "letterhead", "firstSettings", self.tr("Fill in the letterhead"), ("settings", "settings"), "pencil"
        )
        report = button("firstReport", self.tr("Draw up and look"), self._ask_report, icon="file-check")
        self._buttons["report"] = report
        away = button(
            "firstAway", self.tr("Put this card away"), self.put_away.emit, icon="x", look="quiet",
            tip=self.tr("What is still open can be done on its page at any time"),
        )  # fmt: skip
        frame, inside = card("firstCard")
        inside.setSpacing(SPACE[2])
        tour = button("firstTour", self.tr("Show me around"), self.tour_asked.emit, icon="scan-eye", look="link")
        inside.addLayout(row(label(self.tr("First steps to the first report"), "heading"), None, tour, away))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE[3])
        grid.setVerticalSpacing(SPACE[1])
        grid.setColumnStretch(1, 1)
        for place, (step, buttons) in enumerate(
            (
                ("office", ()),
                ("people", (add, self.import_button)),
                ("letterhead", (letterhead,)),
                ("report", (report,)),
            )
        ):
            self._add_line(grid, place, step, buttons)
        inside.addLayout(grid)
        self._later = label(look="muted", name="firstLater", wrap=True)
        inside.addWidget(self._later)
        column(self).addWidget(frame)

    def show_state(self, state: FirstState) -> None:
        """Ticks what is done and makes the next step's button the main one."""
        self._week = state.week
        done = {
            "office": True, "people": state.people > 0, "letterhead": state.letterhead, "report": state.reported,
        }  # fmt: skip
        coming = next((step for step in ("people", "report") if not done[step]), "")
        for step, mark in self._marks.items():
            mark.setPixmap(pixmap("circle-check" if done[step] else "clock", "good" if done[step] else "muted", 16))
            mark.setAccessibleName(self.tr("done") if done[step] else self.tr("open"))
        for step, go in self._buttons.items():
            restyle(go, look="primary" if step == coming else "plain")
            set_icon(go, _ICONS[step], "accent_text" if step == coming else "text")
            go.setVisible(not done[step])
        self._later.setText(self._later_words(state))

    def focus_first(self) -> None:
        """Puts the cursor on the next thing to do."""
        for step in ("people", "report", "letterhead"):
            if not self._buttons[step].isHidden():
                self._buttons[step].setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _add_line(self, grid: QGridLayout, place: int, step: str, buttons: tuple[QPushButton, ...]) -> None:
        mark = label(name=f"first_{step}")
        self._marks[step] = mark
        grid.addWidget(mark, place, 0)
        grid.addWidget(label(self._texts()[step], wrap=True), place, 1)
        grid.addLayout(row(*buttons), place, 2, Qt.AlignmentFlag.AlignTrailing)

    def _button(self, step: str, name: str, text: str, target: tuple[str, str], icon: str) -> QPushButton:
        made = button(name, text, lambda: self.page_asked.emit(*target), icon=icon)
        self._buttons[step] = made
        return made

    def _texts(self) -> dict[str, str]:
        return {
            "office": self.tr("Office, first user and recovery sheet"),
            "people": self.tr("The people: the nominal roll as it is, in Excel, LibreOffice or CSV"),
            "letterhead": self.tr("The letterhead: who signs, telephone, number of letters (can wait)"),
            "report": self.tr("The first report: nothing seen is a report too (NIL)"),
        }

    def _later_words(self, state: FirstState) -> str:
        words = self.tr(
            "Can wait: further users and the second officer who freezes, the monitoring unit, old violations and cases."
        )
        if state.known:
            return words
        return words + " " + self.tr("Before the first file goes out the CPO has to know the office (Send & receive).")

    def _ask_report(self) -> None:
        self.page_asked.emit("weekly", ("go_on", self._week))
