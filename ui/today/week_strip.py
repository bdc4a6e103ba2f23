"""The strip of the week: four steps, each with how far it is; the one that comes next has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from kpdesk.weekly.road import WeekStep
from ui.support.dates import on_screen
from ui.support.icons import set_icon
from ui.support.language import ltr
from ui.support.widgets import PushButton, Tone, button, card, column, label, pill, restyle, row
from ui.today.week_state import WeekState
from ui.today.week_words import step_words, verb_of

STEPS = ("log", "act", "freeze", "send")
_CARD_OF = {
    WeekStep.LOG: "log",
    WeekStep.DRAW_UP: "freeze",
    WeekStep.FREEZE: "freeze",
    WeekStep.HAND_OVER: "freeze",
    WeekStep.PRINT: "freeze",
    WeekStep.ENROL: "send",
    WeekStep.SEND: "send",
    WeekStep.RECEIPT: "send",
}


class WeekStrip(QWidget):
    """``page_asked(name, target)``: the person wants to do a step. ``next_button`` is that of the step that comes next,
    None when the week is done.
    """

    page_asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weekStrip")
        self._state: WeekState | None = None
        self._heading = label(look="heading", name="weekHeading")
        self._next = label(look="muted", name="weekNext")
        self._marks: dict[str, QLabel] = {}
        self._texts: dict[str, QLabel] = {}
        self.buttons: dict[str, PushButton] = {}
        whole = column(self, gap=2)
        whole.addLayout(row(self._heading, None, self._next))
        across = row(gap=3)
        for number, (step, title) in enumerate(self._steps(), start=1):
            across.addWidget(self._step_card(number, step, title), 1)
        whole.addLayout(across)

    @property
    def next_button(self) -> PushButton | None:
        """The button of the step that comes next."""
        step = _CARD_OF.get(self._state.step) if self._state else None
        return self.buttons[step] if step else None

    def show_state(self, state: WeekState, *, leads: bool = True) -> None:
        """Shows how far the week is; it ``leads`` unless another card tells what comes next."""
        self._state = state
        days = ltr(f"{on_screen(state.week.first)} – {on_screen(state.week.last)}")
        self._heading.setText(self.tr("The week: {0}").format(f"{days}  ({ltr(state.week.label)})"))
        for step, (tone, mark, text) in step_words(state).items():
            self._show(step, tone, mark, text)
        coming = _CARD_OF.get(state.step) if leads else None
        for step, go in self.buttons.items():
            go.setText(verb_of(step, state))
            go.setAccessibleName(go.text())
            restyle(go, look="primary" if step == coming else "link")
            set_icon(go, "arrow-right", "accent_text" if step == coming else "accent")
        self._next.setText(self.tr("Enter does the next step") if coming else "")

    def focus_next(self) -> bool:
        """Puts the cursor on what comes next, so that Enter does it; tells whether something does."""
        go = self.next_button
        if go is not None:
            go.setFocus(Qt.FocusReason.OtherFocusReason)
        return go is not None

    def _steps(self) -> tuple[tuple[str, str], ...]:
        return (
            ("log", self.tr("Log")),
            ("act", self.tr("Act")),
            ("freeze", self.tr("Freeze")),
            ("send", self.tr("Send")),
        )

    def _step_card(self, number: int, step: str, title: str) -> QWidget:
        frame, inside = card(f"week_{step}")
        inside.setSpacing(4)
        mark = pill("", name=f"state_{step}")
        text = label(look="muted", name=f"text_{step}")
        mark.hide()
        self._marks[step], self._texts[step] = mark, text
        inside.addLayout(row(label(f"{number}  {title}", "heading"), None, mark))
        inside.addWidget(text)
        inside.addStretch(1)
        go = button(f"do_{step}", title, lambda: self._ask(step), look="link", icon="arrow-right")
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
        if self._state is None:
            return
        week = self._state.week.label
        frozen = self._state.step in (WeekStep.SEND, WeekStep.ENROL, WeekStep.RECEIPT, WeekStep.DONE)
        wanted: dict[str, tuple[str, object]] = {
            "log": ("violations", "add"),
            "act": ("violations", None),
            "freeze": ("weekly", week if frozen else ("go_on", week)),
            "send": ("exchange", ("write", week) if self._state.step is WeekStep.SEND else None),
        }
        self.page_asked.emit(*wanted[step])
