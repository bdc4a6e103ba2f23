"""The strip of the week: four steps, each with how far it is and the page that does it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kpdesk.weekly.rules import ReturnState
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.widgets import Tone, button, card, column, label, pill, restyle, row
from ui.today.week_state import WeekState

STEPS = ("log", "act", "freeze", "send")
_PAGES = {
    "log": ("violations", "add"),
    "act": ("violations", None),
    "freeze": ("weekly", ""),
    "send": ("exchange", None),
}


class WeekStrip(QWidget):
    """``page_asked(name, target)``: the person wants to do a step."""

    page_asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weekStrip")
        self._week_label = ""
        self._heading = label(look="heading", name="weekHeading")
        self._marks: dict[str, QLabel] = {}
        self._texts: dict[str, QLabel] = {}
        self.buttons: dict[str, QPushButton] = {}
        whole = column(self, gap=2)
        whole.addWidget(self._heading)
        across = row(gap=3)
        for number, (step, title, verb) in enumerate(self._steps(), start=1):
            across.addWidget(self._step_card(number, step, title, verb), 1)
        whole.addLayout(across)

    def show_state(self, state: WeekState) -> None:
        """Shows how far the week is."""
        week = state.week
        self._week_label = week.label
        days = ltr(f"{on_screen(week.first)} – {on_screen(week.last)}")
        self._heading.setText(self.tr("This week: {0}").format(f"{days}  ({ltr(week.label)})"))
        checks = self.tr("{0} checks").format(state.checks)
        self._show("log", "info" if state.logged or state.checks else "muted",
                   self.tr("{0} seen").format(state.logged), checks)  # fmt: skip
        if state.waiting:
            self._show(
                "act", "warning", self.tr("{0} waiting").format(state.waiting), self.tr("pending without a case")
            )
        else:
            self._show("act", "good", self.tr("Done"), self.tr("nothing waits for a case"))
        frozen = state.return_state is ReturnState.FROZEN
        if frozen:
            self._show("freeze", "good", self.tr("Frozen"), self.tr("figures stand for good"))
        elif state.return_state is ReturnState.DRAFT:
            self._show("freeze", "info", self.tr("Draft"), self.tr("drawn up, not frozen"))
        else:
            self._show("freeze", "muted", self.tr("Open"), self.tr("not drawn up yet"))
        if state.received:
            self._show("send", "good", self.tr("Acknowledged"), self.tr("the CPO has it"))
        elif state.sent:
            self._show("send", "info", self.tr("Sent"), self.tr("no receipt yet"))
        else:
            self._show("send", "warning" if frozen else "muted", self.tr("Not sent"), self.tr("after freezing"))

    def _steps(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("log", self.tr("Log"), self.tr("Log a violation")),
            ("act", self.tr("Act"), self.tr("Open cases")),
            ("freeze", self.tr("Freeze"), self.tr("Weekly report")),
            ("send", self.tr("Send"), self.tr("To the files")),
        )

    def _step_card(self, number: int, step: str, title: str, verb: str) -> QWidget:
        frame, inside = card(f"week_{step}")
        inside.setSpacing(4)
        mark = pill("", name=f"state_{step}")
        text = label(look="muted", name=f"text_{step}")
        mark.hide()
        self._marks[step], self._texts[step] = mark, text
        inside.addLayout(row(label(f"{number}  {title}", "heading"), None, mark))
        inside.addWidget(text)
        go = button(f"do_{step}", verb, lambda: self._ask(step), look="link", icon="arrow-right")
        self.buttons[step] = go
        inside.addLayout(row(go, None))
        return frame

    def _show(self, step: str, tone: Tone, state: str, text: str) -> None:
        self._marks[step].setText(state)
        restyle(self._marks[step], tone=tone)
        self._marks[step].show()
        self._texts[step].setText(text)
        self.buttons[step].setAccessibleDescription(f"{state}, {text}")

    def _ask(self, step: str) -> None:
        page, target = _PAGES[step]
        self.page_asked.emit(page, self._week_label if page == "weekly" else target)
