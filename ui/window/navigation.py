"""The list of pages at the window's side, with what is due beside each name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from kpdesk import __version__
from ui.support.icons import set_icon
from ui.support.theme import SPACE
from ui.support.widgets import column, label, row, shortcut
from ui.window.page_entry import PageEntry

_LEAST_WIDTH = 216
_PAGE_LETTERS = 118
"""So many letters across a page must have; with less, the names of the pages give way and their pictures stay."""
_KEYS = 9


class Navigation(QFrame):
    """``chosen(name)``: the person wants a page, by mouse, arrow keys or Ctrl+1…9."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], office: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName(self.tr("Pages"))
        self._counters: dict[str, QLabel] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._titles = {entry.name: entry.title for entry in entries}
        self._icons = {entry.name: entry.icon for entry in entries}
        self._window_width = 0
        self.is_narrow = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        list_ = column(gap=1)
        for place, entry in enumerate(entries, start=1):
            list_.addWidget(self._button(entry, place))
        whole = column(self, margin=3, gap=2)
        self._sentences = (
            label("KP Desk", "heading", name="programName"),
            label(office, "small", name="officeName", wrap=True),
            label(self.tr("Ctrl+/ shows the keys"), "small"),
            label(self.tr("Version {0}").format(__version__), "small"),
        )
        program, office_name, keys, version = self._sentences
        whole.addWidget(program)
        whole.addWidget(office_name)
        whole.addSpacing(12)
        whole.addLayout(list_)
        whole.addStretch(1)
        whole.addWidget(keys)
        whole.addWidget(version)
        self._fit()

    @property
    def names(self) -> tuple[str, ...]:
        """The pages' names, from top to bottom."""
        return tuple(self._buttons)

    def show_current(self, name: str) -> None:
        """Marks the page that is open; the focus goes with the mark if it was on another page's name."""
        if any(button.hasFocus() for button in self._buttons.values()):
            self._buttons[name].setFocus()
        self._buttons[name].setChecked(True)

    def fit_into(self, window_width: int) -> None:
        """Shows the pages' pictures alone where their names would leave the page too little room."""
        self._window_width = window_width
        self._fit()

    def set_counters(self, counters: Mapping[str, int]) -> None:
        """Shows how much is due on each page; a page without a number or with 0 shows none."""
        for name, counter in self._counters.items():
            due = counters.get(name, 0)
            counter.setText(str(due) if due < 1000 else "999+")
            counter.setVisible(due > 0)
            title = self._titles[name]
            said = self.tr("{0}, {1} due").format(title, due) if due else title
            self._buttons[name].setAccessibleName(said)

    def _button(self, entry: PageEntry, place: int) -> QPushButton:
        made = QPushButton(entry.title.replace("&", "&&"))
        made.setObjectName(f"go_{entry.name}")
        made.setAccessibleName(entry.title)
        made.setProperty("look", "nav")
        made.setCheckable(True)
        made.setAutoDefault(False)
        set_icon(made, entry.icon, "nav_muted", "nav_selected_text")
        made.setToolTip(entry.title)
        if place <= _KEYS:
            made.setToolTip(f"{entry.title} · Ctrl+{place}")
            shortcut(self, f"Ctrl+{place}", lambda: self.chosen.emit(entry.name), window=True)
        counter = label(name=f"count_{entry.name}")
        counter.setProperty("look", "count")
        counter.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        counter.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        counter.hide()
        inside = row(None, counter, parent=made)
        inside.setContentsMargins(0, 0, 8, 0)
        self._group.addButton(made)
        made.clicked.connect(lambda _checked=False: self.chosen.emit(entry.name))
        self._buttons[entry.name], self._counters[entry.name] = made, counter
        return made

    def _fit(self) -> None:
        """Makes the list as wide as its longest name with a counter needs."""
        counter = self.fontMetrics().horizontalAdvance("999+")
        self._show_names(True)
        wide = max(_LEAST_WIDTH, self._widest() + counter + 2 * SPACE[3])
        least = _PAGE_LETTERS * self.fontMetrics().averageCharWidth()
        self.is_narrow = 0 < self._window_width < wide + least
        self._show_names(not self.is_narrow)
        self.setFixedWidth(self._widest() + counter + 2 * SPACE[3] if self.is_narrow else wide)

    def _widest(self) -> int:
        return max((button.sizeHint().width() for button in self._buttons.values()), default=0)

    def _show_names(self, shown: bool) -> None:
        for sentence in self._sentences:
            sentence.setVisible(shown)
        for name, made in self._buttons.items():
            text = self._titles[name].replace("&", "&&") if shown else ""
            if made.text() != text:
                made.setText(text)
                set_icon(made, self._icons[name], "nav_muted", "nav_selected_text")

    def changeEvent(self, event: QEvent) -> None:
        """Fits the width to another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves along the list with Up and Down."""
        buttons = list(self._buttons.values())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        focused = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
