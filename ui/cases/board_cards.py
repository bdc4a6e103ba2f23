"""The cards of one stage: read from the store as the person scrolls, and painted small."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kpdesk.cases.board import AGES, BoardPage, Card, Stage
from ui.cases.names import due_name, state_name
from ui.context import Context
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.plain_tip import plain_tip
from ui.support.theme import current_theme

_NONE = QModelIndex()
_PAD: Final = 6
_STRIPE: Final = 4
Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """The cards of a stage read so far, the oldest case first."""

    def __init__(self, context: Context, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self.ranks: dict[str, str] = {}
        self._context = context
        self._stage = stage
        self._cards: list[Card] = []
        self._after: object | None = None
        self._reading = False
        self._turn = 0

    def reload(self) -> None:
        """Reads the stage from its beginning; the old cards stay until that is there."""
        self._turn += 1
        self._read(None)

    def card(self, place: int) -> Card | None:
        """Returns the card at a place from 0, or None."""
        return self._cards[place] if 0 <= place < len(self._cards) else None

    def lines(self, card: Card) -> tuple[str, str, str, str]:
        """Returns what stands on a card: number, official, state, due date; the date first, for long names are cut."""
        who = ltr(f"{self.ranks.get(card.rank, card.rank)} {card.name} {card.belt_no}".strip())
        if card.late_days:
            due = self.tr("{1} days late: {0}").format(due_name(card.due_what), card.late_days)
        elif card.due_on is not None:
            due = f"{ltr(on_screen(card.due_on))} {due_name(card.due_what)}"
        else:
            due = self.tr("No date runs")
        return ltr(card.number), who, state_name(card.state), due

    def age(self, card: Card) -> str:
        """Returns how old the case is."""
        return ltr(self.tr("{0} d").format(card.days))

    def _read(self, after: object | None) -> None:
        self._reading = True
        turn, stage = self._turn, self._stage
        self._context.ask(
            lambda desk: desk.case_file.cards(stage, after),
            lambda page: self._on_read(turn, after, page),
            owner=self,
        )

    def _on_read(self, turn: int, after: object | None, page: BoardPage) -> None:
        if turn != self._turn:
            return
        self._reading, self._after = False, page.next_after
        if after is None:
            self.beginResetModel()
            self._cards = list(page.cards)
            self.endResetModel()
        elif page.cards:
            first = len(self._cards)
            self.beginInsertRows(_NONE, first, first + len(page.cards) - 1)
            self._cards.extend(page.cards)
            self.endInsertRows()

    def rowCount(self, parent: Index = _NONE) -> int:
        """Returns the number of cards read so far."""
        return 0 if parent.isValid() else len(self._cards)

    def canFetchMore(self, parent: Index) -> bool:
        """Tells whether the stage goes on and no read is on its way."""
        return not parent.isValid() and self._after is not None and not self._reading

    def fetchMore(self, parent: Index) -> None:
        """Reads on."""
        if self.canFetchMore(parent):
            self._read(self._after)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Returns a card's words, also as its tip and for screen readers."""
        card = self.card(index.row())
        if card is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(self.lines(card))
        if role == Qt.ItemDataRole.ToolTipRole:
            opened = self.tr("opened on {0}").format(ltr(on_screen(card.opened_on)))
            return plain_tip("\n".join((*self.lines(card), opened)))
        return None


class CardPainter(QStyledItemDelegate):
    """Paints a card in four lines, with a stripe that tells its age."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Returns the room of a card."""
        return QSize(80, 4 * option.fontMetrics.lineSpacing() + 2 * _PAD + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the card."""
        model = index.model()
        card = model.card(index.row()) if isinstance(model, CardModel) else None
        if not isinstance(model, CardModel) or card is None:
            return
        theme = current_theme()
        painter.save()
        box = option.rect.adjusted(1, 2, -1, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(theme.color("accent" if chosen and self._view.hasFocus() else "border"))
        painter.setBrush(theme.color("selection" if chosen else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        mirrored = self._view.isRightToLeft()
        stripe = QRect(box.right() - _STRIPE if mirrored else box.left(), box.top() + 2, _STRIPE, box.height() - 4)
        painter.fillRect(stripe, theme.color(_age_tone(card)))
        self._words(
            painter, box.adjusted(_PAD + _STRIPE, _PAD - 2, -_PAD - (_STRIPE if mirrored else 0), 0), model, card
        )
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, model: CardModel, card: Card) -> None:
        theme, font = current_theme(), QFont(self._view.font())
        step = painter.fontMetrics().lineSpacing()
        start = Qt.AlignmentFlag.AlignRight if self._view.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if self._view.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        absolute = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        tones = ("text", "text", "muted", "danger" if card.late_days else "muted")
        for place, (text, tone) in enumerate(zip(model.lines(card), tones, strict=True)):
            font.setBold(place == 0)
            painter.setFont(font)
            painter.setPen(theme.color(tone))
            line = QRect(box.left(), box.top() + place * step, box.width(), step)
            if place == 0:
                painter.drawText(line, int(end | absolute), model.age(card))
                taken = painter.fontMetrics().horizontalAdvance(model.age(card)) + _PAD
                line = line.adjusted(taken, 0, 0, 0) if self._view.isRightToLeft() else line.adjusted(0, 0, -taken, 0)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(start | absolute), shown)


def _age_tone(card: Card) -> str:
    """Returns the colour of a case's age: as the arrears of the weekly report."""
    return "danger" if card.days > AGES[2] else "warning" if card.days > AGES[0] else "good"
