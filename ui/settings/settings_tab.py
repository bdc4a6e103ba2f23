"""The settings of the office and of the logged-in user, made from the table of settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, field, make_dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem
from kpdesk.base.progress import Progress
from kpdesk.base.settings import SETTINGS, Scope, Setting
from kpdesk.desk import Desk
from ui.context import Context
from ui.settings.letterhead_window import LetterheadWindow
from ui.settings.setting_words import choice_words, setting_words
from ui.support.fields import ChoiceField, TextField, TickField
from ui.support.form import Form
from ui.support.widgets import button, card, column, label, row

_CARD_WIDTH = 720
_Values: Any = make_dataclass(
    "SettingValues",
    [(key, object, field(default=setting.default)) for key, setting in SETTINGS.items()],
    frozen=True,
    slots=True,
)


class SettingsTab(QWidget):
    """``said(str)``: what was done."""

    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsTab")
        self._context = context
        self._values: Any = None
        self._may_office = may(context.desk.actor.role, Permission.SETTINGS)
        self.form: Form[Any] = Form("settingsForm", self.tr("Save settings"), _problems)
        self._add_fields()
        self.form.submitted.connect(self._save)
        frame, inside = card("settingsCard")
        frame.setMaximumWidth(_CARD_WIDTH)
        if not self._may_office:
            inside.addWidget(label(self.tr("The office's settings are the head's and the administrator's."), "muted"))
        inside.addWidget(self.form, 1)
        self.letterhead_button = button(
            "printedLetterhead", self.tr("Printed letterhead…"), self._open_letterhead, icon="printer",
            tip=self.tr("How much of the first sheet's top is left blank on each printer"),
        )  # fmt: skip
        inside.addLayout(row(self.letterhead_button, None))
        whole = column(self)
        whole.setContentsMargins(0, 12, 0, 0)
        across = row(frame)
        across.addStretch(1)
        across.setStretch(0, 20)
        whole.addLayout(across, 1)

    @property
    def is_changed(self) -> bool:
        """Whether something is half-typed."""
        return self._values is not None and self.form.is_changed

    def _open_letterhead(self) -> None:
        LetterheadWindow(self._context, self).open()

    def reload(self) -> None:
        """Reads the settings again, unless something is half-typed."""
        self._context.ask(lambda desk: desk.users.settings(), self._show, owner=self)

    def _add_fields(self) -> None:
        words = setting_words()
        office = [key for key in words if SETTINGS[key].scope is Scope.OFFICE]
        own = [key for key in words if SETTINGS[key].scope is Scope.USER]
        for heading, keys in ((self.tr("The office"), office), (self.tr("For you"), own)):
            self.form.add_heading(heading)
            for key in keys:
                field = self.form.add(key, words[key][0], _field_for(SETTINGS[key]), words[key][1])
                field.setEnabled(self._may_office or SETTINGS[key].scope is Scope.USER)

    def _show(self, values: Mapping[str, bool | int | str]) -> None:
        if self._values is None or not self.form.is_changed:
            self._values = _Values(**values)
            self.form.edit(self._values)

    def _save(self, values: Any) -> None:
        given = asdict(self._values)
        changed = {key: value for key, value in asdict(values).items() if str(value) != str(given[key])}

        def work(desk: Desk, progress: Progress) -> Changes:
            done = Changes()
            for key, value in changed.items():
                done |= desk.users.set(key, value, progress)
            return done

        self._context.act(work, lambda _: self._on_saved(values), self.form.show_error, "settings_saving", owner=self)

    def _on_saved(self, values: Any) -> None:
        self._values = values
        self.form.edit(values)
        self.said.emit(self.tr("The settings are saved."))


def _field_for(setting: Setting) -> QWidget:
    if setting.choices:
        words = choice_words(setting.key)
        return ChoiceField((choice, words.get(choice, str(choice))) for choice in setting.choices)
    return TickField() if isinstance(setting.default, bool) else TextField(longest=setting.longest)


def _problems(values: Any) -> list[Problem]:
    found = []
    for key, value in asdict(values).items():
        try:
            SETTINGS[key].checked(value)
        except Refused as refused:
            found.append(Problem(refused.code, key, values=refused.values))
    return found
