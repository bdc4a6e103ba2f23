"""The results of a search: hits under headings, walked with Up and Down from the line in which one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.support.cell_painter import reads_right_to_left
from ui.support.icons import pixmap
from ui.support.theme import SPACE, current_theme
from ui.support.widgets import named
from ui.window.hits import Hit

Index = QModelIndex | QPersistentModelIndex
_ICON = 18
_ONE_LINE = int(Qt.TextFlag.TextSingleLine) | int(Qt.AlignmentFlag.AlignVCenter)


class HitsModel(QAbstractListModel):
    """Headings (text) and hits, one below the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[str | Hit, ...] = ()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Shows hits; each change of kind makes a heading."""
        lines: list[str | Hit] = []
        kind = ""
        for hit in hits:
            if hit.kind != kind:
                kind = hit.kind
                lines.append(kind)
            lines.append(hit)
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Returns how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Returns a line's words; for a screen reader with what it is."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        line = self.lines[index.row()]
        if isinstance(line, str):
            return line
        said = role == Qt.ItemDataRole.AccessibleTextRole
        return ", ".join(filter(None, (line.title, line.detail, line.kind))) if said else line.title

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither chosen nor walked to."""
        if index.isValid() and isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class HitPainter(QStyledItemDelegate):
    """Draws a heading small and muted, a hit with its picture, its name and what tells it from its like."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every line is as high as its text needs."""
        return QSize(100, option.fontMetrics.height() + (SPACE[2] if self._is_heading(index) else SPACE[3]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one line."""
        model = index.model()
        assert isinstance(model, HitsModel)
        line = model.lines[index.row()]
        painter.save()
        place = option.rect.adjusted(SPACE[3], 0, -SPACE[3], 0)
        if isinstance(line, str):
            self._heading(painter, option, place, line)
        else:
            self._hit(painter, option, place, line)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str) -> None:
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(current_theme().color("muted"))
        painter.drawText(place, _flags(option), text)

    def _hit(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, hit: Hit) -> None:
        theme = current_theme()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, theme.color("selection"))
            bar = QRect(option.rect.left(), option.rect.top(), SPACE[1], option.rect.height())
            painter.fillRect(QStyle.visualRect(option.direction, option.rect, bar), theme.color("focus"))
        picture = QRect(place.left(), place.center().y() - _ICON // 2, _ICON, _ICON)
        role = "selection_text" if chosen else "muted"
        painter.drawPixmap(QStyle.visualRect(option.direction, place, picture), pixmap(hit.icon, role, _ICON))
        words = place.adjusted(_ICON + SPACE[2], 0, 0, 0)
        painter.setFont(option.font)
        title_width = min(QFontMetrics(option.font).horizontalAdvance(hit.title) + SPACE[3], words.width() * 3 // 5)
        title = QRect(words.left(), words.top(), title_width, words.height())
        rest = QRect(title.right(), words.top(), words.width() - title_width, words.height())
        for text, where, ink in ((hit.title, title, "text"), (hit.detail, rest, "muted")):
            painter.setPen(theme.color("selection_text" if chosen else ink))
            where = QStyle.visualRect(option.direction, place, where)
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
            mirrored = reads_right_to_left(text, option.direction)
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
            painter.drawText(where, _flags(option), shown)

    def _is_heading(self, index: Index) -> bool:
        model = index.model()
        return isinstance(model, HitsModel) and isinstance(model.lines[index.row()], str)


def _flags(option: QStyleOptionViewItem) -> int:
    """The start of the line in the window's direction, whatever the text's own is."""
    mirrored = option.direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return int(side) | int(Qt.AlignmentFlag.AlignAbsolute) | _ONE_LINE


class SearchList(QListView):
    """``chosen(Hit)``: a hit was clicked. It takes no focus: the line above keeps it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "searchResults", self.tr("Search results"))
        self.hits = HitsModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(HitPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)

    @property
    def current(self) -> Hit | None:
        """The hit that Enter opens."""
        index = self.currentIndex()
        line = self.hits.lines[index.row()] if index.isValid() else None
        return line if isinstance(line, Hit) else None

    @property
    def height_wanted(self) -> int:
        """How high it is with all lines shown."""
        return sum(self.sizeHintForRow(row) for row in range(self.hits.rowCount())) + SPACE[1]

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Shows hits and stands on the first one."""
        self.hits.set_hits(hits)
        self.walk(0)

    def walk(self, step: int) -> None:
        """Goes on by so many hits, round from the last to the first; 0 goes to the first one."""
        places = [row for row, line in enumerate(self.hits.lines) if isinstance(line, Hit)]
        if not places:
            return
        at = places.index(self.currentIndex().row()) if step and self.currentIndex().row() in places else -step
        row = places[(at + step) % len(places)]
        self.setCurrentIndex(self.hits.index(row))
        # The heading above the first hit is seen too.
        self.scrollTo(self.hits.index(0 if row == places[0] else row))

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.hits.lines[index.row()]
        if isinstance(line, Hit):
            self.chosen.emit(line)
