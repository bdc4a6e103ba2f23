"""The closure board: found, undertaking, closed, confirmed, active again, each with its age."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kpdesk.base.clock import today
from kpdesk.monitoring.board import columns_of
from kpdesk.monitoring.rows import AccountRow, RelapseCounts
from kpdesk.monitoring.stages import BOARD, Stage
from kpdesk.reference.reference import Reference
from ui.context import Context
from ui.monitoring.names import stage_name
from ui.support.language import shown_name
from ui.support.plain_tip import plain_tip
from ui.support.theme import current_theme
from ui.support.widgets import column, label, row

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class BoardTab(QWidget):
    """``opened(uid)``: Enter or a double click on an account. Left and Right go from column to column.

    ``said(tone, text)`` is what every tab of monitoring has.
    """

    opened = Signal(str)
    said = Signal(str, str)

    def __init__(self, context: Context, reference: Reference) -> None:
        super().__init__()
        self.setObjectName("board")
        self._context = context
        self._day = today(context.clock)
        self._platforms = {one.code: shown_name(one) for one in reference.platforms}
        self.lists: dict[Stage, QListWidget] = {}
        self._heads = {
            stage: label(stage_name(stage), "heading", name=f"boardHead_{stage}", wrap=True) for stage in BOARD
        }
        self._told = label(look="muted", name="boardTold", wrap=True)
        columns = row(gap=2)
        for stage in BOARD:
            part = column(gap=1)
            part.addWidget(self._heads[stage])
            part.addWidget(self._list(stage), 1)
            columns.addLayout(part, 1)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addLayout(columns, 1)
        whole.addWidget(self._told)
        self.setFocusProxy(self.lists[Stage.FOUND])

    def reload(self) -> None:
        """Reads the board again."""
        self._context.ask(lambda desk: desk.monitoring.closure_board(), self._on_read, owner=self)

    def may_leave(self) -> bool:
        """Tells that nothing is ever half-typed here."""
        return True

    def _list(self, stage: Stage) -> QListWidget:
        made = QListWidget()
        made.setObjectName(f"board_{stage}")
        made.setAccessibleName(stage_name(stage))
        made.setWordWrap(True)
        made.setSpacing(2)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.itemActivated.connect(lambda item: self.opened.emit(item.data(Qt.ItemDataRole.UserRole)))
        made.installEventFilter(self)
        self.lists[stage] = made
        return made

    def _on_read(self, answer: tuple[tuple[AccountRow, ...], RelapseCounts]) -> None:
        rows, counts = answer
        for stage, found in columns_of(rows, self._day).items():
            shown, at = self.lists[stage], self.lists[stage].currentItem()
            kept = at.data(Qt.ItemDataRole.UserRole) if at is not None else None
            shown.clear()
            for account in found:
                shown.addItem(self._item(account, stage))
                if account.uid == kept:
                    shown.setCurrentRow(shown.count() - 1)
            if shown.currentRow() < 0 and found:
                shown.setCurrentRow(0)
            self._heads[stage].setText(f"{stage_name(stage)} · {len(found)}")
        told = self.tr("Closures: {0} · active again: {1} (within 7 days: {2}, 30 days: {3}, 90 days: {4})")
        self._told.setText(
            told.format(counts.closures, counts.relapses, counts.within_7, counts.within_30, counts.within_90)
        )

    def _item(self, account: AccountRow, stage: Stage) -> QListWidgetItem:
        days = (self._day - account.since_on(self._day)).days
        told = [account.name or account.handle or account.url, self._age(days, account)]
        item = QListWidgetItem("\n".join(told))
        item.setData(Qt.ItemDataRole.UserRole, account.uid)
        item.setToolTip(plain_tip(" · ".join(part for part in (*told, account.admin) if part)))
        late = account.late_on(self._day) > 0 or stage is Stage.RELAPSED
        item.setForeground(current_theme().color("danger" if late else "text"))
        return item

    def _age(self, days: int, account: AccountRow) -> str:
        parts = [self._platforms.get(account.platform, account.platform)]
        parts.append(self.tr("today") if days == 0 else self.tr("{0} days").format(days))
        if late := account.late_on(self._day):
            parts.append(self.tr("{0} late").format(late))
        if account.stage_on(self._day) is Stage.EXCEPTED:
            parts.append(stage_name(Stage.EXCEPTED))
        return " · ".join(parts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and Right go to the next column that holds something, mirrored from the right."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            step = _STEPS[Qt.Key(event.key())] * (-1 if self.isRightToLeft() else 1)
            lists = list(self.lists.values())
            place = next((at for at, one in enumerate(lists) if one is watched), 0) + step
            while 0 <= place < len(lists):
                if lists[place].count():
                    lists[place].setFocus()
                    break
                place += step
            return True
        return super().eventFilter(watched, event)
