"""The board: open cases by stage, the oldest first, with the figures of each stage above its cards."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QWidget

from kpdesk.cases.board import AGES, Board, Stage
from kpdesk.cases.board import Column as StageFigures
from ui.cases.board_cards import CardModel, CardPainter
from ui.context import Context
from ui.support.widgets import clear_layout, column, label, pill, row
from ui.support.words import code_words

_LEAST_WIDTH = 168
_WIDEST = "MRD-C-2026-0001 000 d"


class StageColumn(QFrame):
    """One stage: its name, its figures, its cards. ``opened(uid)``; ``left(step)``: to the column beside, -1 or 1."""

    opened = Signal(str)
    left = Signal(int)

    def __init__(self, context: Context, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        title = code_words(f"board_stage_{stage}")
        self.setObjectName(f"board_{stage}")
        self.setProperty("look", "card")
        self._keep_room()
        self.model = CardModel(context, stage, self)
        self.cards = QListView()
        self.cards.setObjectName(f"cards_{stage}")
        self.cards.setAccessibleName(title)
        self.cards.setModel(self.model)
        self.cards.setItemDelegate(CardPainter(self.cards))
        self.cards.setUniformItemSizes(True)
        self.cards.setFrameShape(QFrame.Shape.NoFrame)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.cards.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cards.activated.connect(self._open)
        self.cards.installEventFilter(self)
        self._title = label(title, "heading", name=f"stage_{stage}")
        self._title.setWordWrap(True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._title.setMinimumHeight(3 * self._title.fontMetrics().lineSpacing())  # names of one line stand as high
        self._figures = row(gap=1)
        self._ages = label(look="small", name=f"ages_{stage}")
        self._ages.setWordWrap(True)
        whole = column(self, margin=1, gap=1)
        whole.addWidget(self._title)
        whole.addLayout(self._figures)
        whole.addWidget(self._ages)
        whole.addWidget(self.cards, 1)

    def show_figures(self, figures: StageFigures) -> None:
        """Shows how many cases there are, how many are late, and their ages."""
        clear_layout(self._figures)
        self._figures.addWidget(pill(f"{figures.cases:,}", "info" if figures.cases else "muted"))
        if figures.late:
            self._figures.addWidget(pill(self.tr("{0} late").format(f"{figures.late:,}"), "danger"))
        self._figures.addStretch(1)
        old = figures.ages[1] + figures.ages[2] + figures.ages[3]
        words = self.tr("over {0} days: {1} · over {2}: {3}").format(
            AGES[0], f"{old:,}", AGES[2], f"{figures.ages[3]:,}"
        )
        self._ages.setText(words if figures.cases else self.tr("No case"))

    def take_focus(self, place: int) -> None:
        """Puts the keyboard on the card at that height."""
        self.cards.setFocus(Qt.FocusReason.TabFocusReason)
        rows = self.model.rowCount()
        if rows:
            self.cards.setCurrentIndex(self.model.index(min(max(place, 0), rows - 1)))

    def changeEvent(self, event: QEvent) -> None:
        """Keeps room for a number and an age in letters of any size; the board scrolls sideways where it must."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._keep_room()

    def _keep_room(self) -> None:
        self.setMinimumWidth(max(_LEAST_WIDTH, self.fontMetrics().horizontalAdvance(_WIDEST) * 12 // 10))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the arrow keys that lead to the column beside, and Enter."""
        if watched is self.cards and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self.left.emit(-step if self.isRightToLeft() else step)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.cards.currentIndex().isValid():
                self._open(self.cards.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        card = self.model.card(index.row())
        if card is not None:
            self.opened.emit(card.uid)


class BoardView(QWidget):
    """``opened(uid)``: the person wants to see a case."""

    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("caseBoard")
        self._context = context
        self.columns = tuple(StageColumn(context, stage) for stage in Stage)
        inside = QWidget()
        across = row(gap=1)
        for place, found in enumerate(self.columns):
            found.opened.connect(self.opened)
            found.left.connect(lambda step, place=place: self._go(place, step))
            across.addWidget(found, 1)
        column(inside).addLayout(across)
        scroll = QScrollArea()
        scroll.setObjectName("boardScroll")
        scroll.setAccessibleName(self.tr("Board of cases"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self._scroll = scroll
        column(self).addWidget(scroll)

    def name_ranks(self, ranks: Mapping[str, str]) -> None:
        """Names the ranks by their abbreviations."""
        for found in self.columns:
            found.model.ranks = dict(ranks)

    def reload(self) -> None:
        """Reads the figures and the first cards of every stage again."""
        self._context.ask(lambda desk: desk.case_file.board(), self._on_board, owner=self)
        for found in self.columns:
            found.model.reload()

    def _on_board(self, board: Board) -> None:
        for found, figures in zip(self.columns, board.columns, strict=True):
            found.show_figures(figures)

    def _go(self, place: int, step: int) -> None:
        beside = place + step
        if 0 <= beside < len(self.columns):
            height = self.columns[place].cards.currentIndex().row()
            self.columns[beside].take_focus(height)
            self._scroll.ensureWidgetVisible(self.columns[beside])

    def sizeHint(self) -> QSize:
        """Returns room for all columns."""
        return QSize(_LEAST_WIDTH * len(self.columns), 400)
