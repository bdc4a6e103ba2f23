"""The questions that an import asks, one line each with its possible answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from kpdesk.roster.questions import Question
from ui.support.fields import ChoiceField
from ui.support.widgets import button, clear_layout, column, label, paragraph, restyle, row
from ui.support.words import code_words

_HIGHEST = 190
_ROWS_NAMED = 6


class _Scroll(QScrollArea):
    """As high as the questions, up to some four of them."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Returns the questions' own height where that is not too much."""
        hint = self._inside.sizeHint()
        return QSize(hint.width(), min(hint.height(), _HIGHEST))


class QuestionList(QWidget):
    """``answered(dict)``: answers by question that the plan does not know yet; what nobody chose stays open."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionList")
        self._questions: tuple[Question, ...] = ()
        self.choices: dict[str, ChoiceField] = {}
        self._title = label(look="heading", name="questionsTitle")
        self.use_button = button(
            "useAnswers", self.tr("Use these answers"), self._use, icon="check", keys="Alt+A",
            tip=self.tr("Shows what would change with them; nothing is imported yet"),
        )  # fmt: skip
        inside = QWidget()
        self._lines = column(inside, gap=3)
        self._scroll = _Scroll(inside)
        whole = column(self, gap=2)
        whole.addLayout(row(self._title, None, self.use_button))
        whole.addWidget(self._scroll)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Shows questions with what was answered or is proposed; hides itself where there are none."""
        self._questions, self.choices = tuple(questions), {}
        clear_layout(self._lines)
        before: QWidget | None = None
        for number, question in enumerate(self._questions, start=1):
            made = self._choice(number, question)
            if before is not None:
                self.setTabOrder(before, made)
            before = made
        if before is not None:
            self.setTabOrder(before, self.use_button)
        still = sum(question.is_open for question in self._questions)
        self._title.setText(self._count_text(still))
        restyle(self._title, tone="warning" if still else "good")
        self._on_edited()
        self._scroll.updateGeometry()
        self.setVisible(bool(self._questions))

    @property
    def answers(self) -> dict[str, str]:
        """The chosen answers that the plan does not know yet."""
        chosen = {question.id: self.choices[question.id].value() for question in self._questions}
        return {
            question.id: str(value)
            for question in self._questions
            if (value := chosen[question.id]) is not None and value != question.answer
        }

    def focus_first(self) -> bool:
        """Puts the cursor on the first open question; tells whether there is one."""
        first = next((question for question in self._questions if question.is_open), None)
        if first is not None:
            self.choices[first.id].setFocus(Qt.FocusReason.OtherFocusReason)
        return first is not None

    def _choice(self, number: int, question: Question) -> ChoiceField:
        asked = code_words(question.code, **question.values)
        choice = ChoiceField(
            [(possible.key, code_words(possible.code, **possible.values)) for possible in question.choices],
            hint=self.tr("Choose the answer"),
        )
        choice.setObjectName(f"question{number}")
        choice.setAccessibleName(asked)
        choice.setAccessibleDescription(self._rows_text(question))
        choice.set_value(question.answer if question.answer is not None else question.proposed)
        choice.edited.connect(self._on_edited)
        self.choices[question.id] = choice
        words = column(gap=1)
        words.addWidget(paragraph(asked))
        words.addWidget(label(self._rows_text(question), "small"))
        across = row(gap=4)
        across.addLayout(words, 3)
        across.addWidget(choice, 2, Qt.AlignmentFlag.AlignTop)
        self._lines.addLayout(across)
        return choice

    def _count_text(self, still: int) -> str:
        if still == 0:
            return self.tr("Every question is answered")
        if still == 1:
            return self.tr("1 question: its rows wait for the answer")
        return self.tr("{0} questions: their rows wait for the answers").format(still)

    def _rows_text(self, question: Question) -> str:
        numbers = [str(number) for _sheet, number in question.rows[:_ROWS_NAMED]]
        if len(question.rows) > _ROWS_NAMED:
            numbers.append("…")
        if len(question.rows) == 1:
            return self.tr("Row {0}").format(numbers[0])
        return self.tr("{0} rows: {1}").format(f"{len(question.rows):,}", ", ".join(numbers))

    def _on_edited(self) -> None:
        self.use_button.setEnabled(bool(self.answers))

    def _use(self) -> None:
        if self.answers:
            self.answered.emit(self.answers)
