"""A list on one side, a form or the details of one row on the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from ui.context import Context
from ui.support.banner import Banner
from ui.support.flow_layout import FlowLayout
from ui.support.list_frame import ListFrame
from ui.support.parts import Parts
from ui.support.spare_columns import SpareColumns
from ui.support.table_view import TableView
from ui.support.theme import SPACE
from ui.support.widgets import column, paragraph

_LIST, _SIDE = 690, 420
_SIDE_LETTERS = 49
"""A form is never narrower than so many letters, at any text size."""


class SideTab(QWidget):
    """What the tabs of monitoring share. ``said(tone, text)``; ``head`` is the row above the list."""

    said = Signal(str, str)

    def __init__(self, context: Context, name: str, table: TableView, hint: str, spare: Sequence[int] = ()) -> None:
        """``hint`` stands on the side until a row is chosen; ``spare`` are columns as SpareColumns has them."""
        super().__init__()
        self.setObjectName(name)
        self.table = table
        self.head = column(gap=2)
        self._spare = SpareColumns(table, spare)
        self.banner = Banner(f"{name}Banner")
        self.side = Parts(f"{name}Side")
        self._idle = QWidget()
        idle = column(self._idle, margin=4)
        idle.addWidget(paragraph(hint, "muted"))
        idle.addStretch(1)
        self.side.addWidget(self._idle)
        card = QFrame()
        card.setProperty("look", "card")
        column(card, margin=3).addWidget(self.side)
        card.setMinimumWidth(self.fontMetrics().averageCharWidth() * _SIDE_LETTERS)
        left = QWidget()
        inside = column(left, gap=3)
        inside.addLayout(self.head)
        inside.addWidget(self.banner)
        self.frame = ListFrame(context, table, table.accessibleName())
        inside.addWidget(self.frame, 1)
        split = QSplitter()
        split.setObjectName(f"{name}Split")
        split.setChildrenCollapsible(False)
        split.setHandleWidth(16)
        split.addWidget(left)
        split.addWidget(card)
        split.setSizes([_LIST, _SIDE])
        whole = column(self)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(split)

    def add_tools(self, *tools: QWidget) -> None:
        """Puts buttons and fields above the list; they go on in the next line where there is no room."""
        frame = QWidget()
        line = FlowLayout(frame, SPACE[2])
        for tool in tools:
            line.addWidget(tool)
        self.head.addWidget(frame)

    def add_sides(self, *parts: QWidget) -> None:
        """Takes in forms and details before they are shown: a widget that nobody holds outlives its window."""
        for part in parts:
            self.side.addWidget(part)

    def show_side(self, part: QWidget) -> None:
        """Shows a form or the details."""
        self.side.setCurrentWidget(part)

    def close_side(self) -> None:
        """Shows the hint again and goes back to the list."""
        self.side.setCurrentWidget(self._idle)
        self.table.setFocus()

    def shows(self, part: QWidget) -> bool:
        """Tells whether this part is on the side now."""
        return self.side.currentWidget() is part
