"""Everything that can be set, in groups under one search box that knows English and Urdu words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import sentence
from kpdesk.base.settings import SETTINGS
from kpdesk.desk import Desk
from kpdesk.desk.setting_list import setting_rows
from ui.context import Context
from ui.settings.letterhead_window import LetterheadWindow
from ui.settings.looks_lines import LooksLine
from ui.settings.place_line import PlaceLine
from ui.settings.setting_line import SettingLine
from ui.support.dialogs import ask_folder
from ui.support.fields import TextField
from ui.support.language import current_language
from ui.support.widgets import button, card, column, label, row, shortcut

_PLACES = (
    ("users", "users"), ("own_password", "key-round"), ("lists", "list-checks"), ("templates", "file-text"),
    ("letterhead", "printer"), ("keys", "key-round"), ("backups", "hard-drive-download"), ("health", "shield-check"),
    ("history", "history"), ("errors", "info"),
)  # fmt: skip
_WIDTH = 900


class SettingsTab(QWidget):
    """``said(str)``: what was done; ``place_asked(str)``: the person wants to go where something larger is set."""

    said = Signal(str)
    place_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsTab")
        self._context = context
        self.lines: dict[str, SettingLine] = {}
        self.places: dict[str, PlaceLine] = {}
        self._groups: list[tuple[QFrame, list[Any]]] = []
        self.search = TextField(hint=self.tr("Find a setting: letterhead, paper, تالا, زبان …"))
        self.search.setObjectName("settingsSearch")
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.search_for)
        self._none = label(self.tr("No setting has these words."), "muted", name="settingsNone")
        self._none.hide()
        self.looks = LooksLine(context.looks) if context.looks is not None else None
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        self._column = column(inside, gap=3)
        self._add_places()
        self._add_settings()
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        whole = column(self, gap=3)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.addWidget(self.search)
        area = QScrollArea()
        area.setObjectName("settingsScroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        whole.addWidget(area, 1)
        shortcut(self, "Ctrl+F", self._focus_search)

    @property
    def is_changed(self) -> bool:
        """Whether something is typed that was not taken yet."""
        return any(each.is_changed for each in self.lines.values())

    def reload(self) -> None:
        """Reads the settings again; a field in which somebody types stays as it is."""
        self._context.ask(lambda desk: desk.users.settings(), self._show, owner=self)
        if self.looks is not None:
            self.looks.reload()

    def search_for(self, words: str) -> None:
        """Shows only what the words find, with the headings of their groups."""
        found = 0
        for frame, lines in self._groups:
            fitting = [each for each in lines if not words.strip() or each.fits(words)]
            for each in lines:
                each.setVisible(each in fitting)
            frame.setVisible(bool(fitting))
            found += len(fitting)
        self._none.setVisible(not found)

    def show_setting(self, key: str) -> None:
        """Finds one setting and puts the cursor into it."""
        self.search.setText(self.lines[key].title)
        self.lines[key].field.setFocus()

    def _add_places(self) -> None:
        stack, shown = self._group("places")
        for name, icon in _PLACES:
            does: Callable[[], object] = partial(self.place_asked.emit, name)
            if name == "letterhead":
                does = self._open_letterhead
            self.places[name] = PlaceLine(name, icon, does)
            _add(stack, shown, self.places[name])

    def _add_settings(self) -> None:
        defaults = {key: setting.default for key, setting in SETTINGS.items()}
        rows = setting_rows(defaults, self._context.desk.actor.role)
        for group, members in groupby(rows, key=lambda each: each.group):
            stack, shown = self._group(group)
            for each in members:
                made = self.lines[each.key] = SettingLine(each)
                made.chosen.connect(self._set)
                _add(stack, shown, made)
            if group == "backups":
                stack.addLayout(row(None, self._folder_button()))
            if group == "own" and self.looks is not None:
                _add(stack, shown, self.looks)

    def _group(self, name: str) -> tuple[QVBoxLayout, list[Any]]:
        frame, stack = card(f"settingGroup_{name}")
        stack.addWidget(label(sentence(f"setting_group_{name}", language=current_language()), "heading"))
        shown: list[Any] = []
        self._groups.append((frame, shown))
        self._column.addWidget(frame)
        return stack, shown

    def _folder_button(self) -> QWidget:
        made = button("chooseSecondPlace", self.tr("Choose the folder…"), self.ask_second_place, icon="folder-open")
        made.setEnabled(self.lines["backup_second_place"].setting.may_change)
        return made

    def ask_second_place(self) -> None:
        """Asks for the folder or stick that each backup goes to as well."""

        def chosen(folder: Path) -> None:
            self._set("backup_second_place", str(folder))

        ask_folder(self, self.tr("Second place for backups"), chosen)

    def _show(self, values: Mapping[str, bool | int | str]) -> None:
        for key, made in self.lines.items():
            if not (made.field.hasFocus() and made.is_changed):
                made.put(values[key])

    def _set(self, key: str, value: object) -> None:
        made = self.lines[key]

        def work(desk: Desk, progress: Progress) -> Changes:
            return desk.users.set(key, value, progress)

        def done(_changes: Changes) -> None:
            made.was_taken(SETTINGS[key].checked(value))
            self.said.emit(self.tr("“{0}” holds from now on.").format(made.title))

        def failed(error: KpDeskError) -> None:
            made.was_refused(error)

        self._context.act(work, done, failed, "settings_saving", owner=self)

    def _open_letterhead(self) -> None:
        LetterheadWindow(self._context, self).open()

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()


def _add(stack: QVBoxLayout, shown: list[Any], each: QWidget) -> None:
    stack.addWidget(each)
    shown.append(each)
