"""The strip on top of a page that says what happened and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem, ProblemsFound, Severity
from kpdesk.desk.error_places import PLACE_OF
from ui.support.icons import pixmap
from ui.support.link_label import LinkLabel
from ui.support.widgets import Tone, button, clear_layout, column, label, restyle, row
from ui.support.words import code_words, error_words, problem_words

_ICONS = {"info": "info", "good": "circle-check", "warning": "triangle-alert", "danger": "octagon-alert"}
_SHOWN_AT_MOST = 6


class Banner(QFrame):
    """One message at a time; hidden while there is none. ``field_asked(str)``: the person clicked a finding."""

    field_asked = Signal(str)

    def __init__(self, name: str = "banner", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("look", "banner")
        self._icon = QLabel()
        self._what = label(name=f"{name}Text", wrap=True)
        self._remedy = label(name=f"{name}Remedy", wrap=True)
        self._extras = column(gap=1)
        close = button(f"{name}Close", "", self.clear, icon="x", look="quiet", tip=self.tr("Close this message"))
        words = column(gap=1)
        words.addWidget(self._what)
        words.addWidget(self._remedy)
        words.addLayout(self._extras)
        across = row(self._icon, parent=self, gap=3, margin=2)
        across.addLayout(words, 1)
        across.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while it is hidden."""
        return "" if self.isHidden() else f"{self._what.text()} {self._remedy.text()}".strip()

    def say(
        self, tone: Tone, what: str, remedy: str = "", action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Shows a message, with a button where ``action`` (its verb and what it does) is given."""
        clear_layout(self._extras)
        shown_tone = tone if tone in _ICONS else "info"
        self._icon.setPixmap(pixmap(_ICONS[shown_tone], "accent" if shown_tone == "info" else shown_tone))
        self._what.setText(what)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        if action is not None:
            self._extras.addLayout(row(button(f"{self.objectName()}Action", action[0], action[1]), None))
        restyle(self, tone=shown_tone)
        for part in (self._what, self._remedy):
            restyle(part)
        self.setAccessibleName(f"{what} {remedy}".strip())
        self.show()

    def focus_action(self) -> None:
        """Puts the cursor on the message's button, so that Enter does what it says."""
        action = self.findChild(QPushButton, f"{self.objectName()}Action")
        if action is not None:
            action.setFocus()

    def show_error(self, error: KpDeskError, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Shows an outcome: each of its findings, or its sentence and remedy."""
        if isinstance(error, ProblemsFound):
            self.show_problems(error.problems)
            return
        words = error_words(error)
        self.say("danger", words.what, words.remedy, action or self._way_to(error.code))

    def _way_to(self, code: str) -> tuple[str, Callable[[], object]] | None:
        """Returns the button that opens the page where this is put right, inside the window that has such a page."""
        place, window = PLACE_OF.get(code), self.window()
        go_to, pages = getattr(window, "go_to", None), getattr(window, "page_names", ())
        if place is None or go_to is None or place.page not in pages:
            return None
        return code_words(place.verb), partial(go_to, place.page, place.target)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Shows findings as a list; a click on one asks for its field. None at all hides the banner."""
        found = tuple(problems)
        if not found:
            self.clear()
            return
        stops = any(problem.severity is Severity.REFUSED for problem in found)
        self.say("danger" if stops else "warning", self._heading(len(found), stops))
        for problem in found[:_SHOWN_AT_MOST]:
            words = problem_words(problem)
            self._extras.addWidget(self._finding(problem, words.joined))
        if len(found) > _SHOWN_AT_MOST:
            self._extras.addWidget(label(self.tr("and {0} more").format(len(found) - _SHOWN_AT_MOST)))

    def clear(self) -> None:
        """Takes the message away."""
        self.hide()
        clear_layout(self._extras)

    def _heading(self, count: int, stops: bool) -> str:
        if stops:
            return (
                self.tr("One thing must be put right first.")
                if count == 1
                else self.tr("{0} things must be put right first.").format(count)
            )
        return self.tr("One thing to look at.") if count == 1 else self.tr("{0} things to look at.").format(count)

    def _finding(self, problem: Problem, text: str) -> QWidget:
        if not problem.field:
            return label(text, wrap=True)
        field = problem.field
        link = LinkLabel(f"finding_{field}", text)
        link.clicked.connect(lambda: self.field_asked.emit(field))
        return link
