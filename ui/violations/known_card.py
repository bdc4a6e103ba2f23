"""The directives in force on the day, and what this official had done about each."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QLabel

from kpdesk.directives.rules import AckState
from kpdesk.violations.rows import DirectiveKnown
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.widgets import Tone, clear_layout, column, paragraph, pill, row
from ui.support.words import code_words
from ui.violations.names import word


class KnownCard(QFrame):
    """The rule and the proof that he knew it, or the lack of one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("violationDirectives")
        self.setProperty("look", "card")
        self._column = column(self, margin=4, gap=2)

    def show_known(self, directives: tuple[DirectiveKnown, ...], *, identified: bool, day: date) -> None:
        """Fills it as of the violation's day; without a person nothing can be said of acknowledgements."""
        clear_layout(self._column)
        signed = sum(known.now is AckState.SIGNED and known.knew_on(day) for known in directives)
        heading = self.tr("Directives in force that day")
        self._column.addWidget(paragraph(heading, "heading"))
        if directives:
            self._column.addWidget(paragraph(self._summary(signed, len(directives)), "muted"))
        if not directives:
            self._column.addWidget(paragraph(self.tr("No directive was in force on that day."), "muted"))
        for known in directives:
            number = ltr(known.letter_no) if known.letter_no else code_words("not_on_record")
            words = column(gap=0)
            words.addWidget(paragraph(f"{known.code} · {known.title}"))
            dated = f" · {ltr(_on_paper(known.dated))}" if known.dated else ""
            words.addWidget(paragraph(self.tr("No. {0}").format(number) + dated, "small"))
            line = row(gap=2)
            line.addLayout(words, 1)
            if identified:
                line.addWidget(self._pill(known.now))
            self._column.addLayout(line)
            if identified:
                since = self._since(known, day)
                if since:
                    self._column.addWidget(paragraph(since, "small"))

    def _summary(self, signed: int, count: int) -> str:
        return self.tr("{0} of {1} signed before it").format(signed, count) if count else ""

    def _since(self, known: DirectiveKnown, day: date) -> str:
        """Returns on which day, whether that was in time, and what was known when it was logged."""
        told = []
        if known.now is not None and known.now_on is not None:
            told.append(ltr(on_screen(known.now_on)))
            if known.now.acknowledges and not known.knew_on(day):
                told.append(self.tr("after the violation: no proof that he knew it"))
        if known.acknowledged is not known.now:
            then = word(known.acknowledged) if known.acknowledged else self.tr("nothing on record")
            told.append(self.tr("when logged: {0}").format(then))
        return " · ".join(told)

    def _pill(self, state: AckState | None) -> QLabel:
        if state is None:
            return pill(self.tr("nothing on record"), "warning")
        tone: Tone = "good" if state.acknowledges else "danger" if state is AckState.REFUSED else "muted"
        return pill(word(state), tone)


def _on_paper(dated: str) -> str:
    """Returns a day, ``2023-04`` or a span as letters cite them: ``08.04.2025``, ``__.04.2023``, ``15-16.08.2023``."""
    first, _, last = dated.partition("/")
    day, *rest = reversed((last or first).split("-"))
    if len(rest) == 1:
        return f"__.{day}.{rest[0]}"
    until = ".".join((day, *rest))
    return f"{first[-2:]}-{until}" if last else until
