"""One setting on the page: its field, whose it is, and a way back; what is chosen holds at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.sentences import sentence
from kpdesk.base.settings import SETTINGS, Scope, Setting
from kpdesk.desk.setting_list import SettingRow, hint_of, setting_fits, title_of, value_in_words
from ui.settings.setting_words import choice_words
from ui.support.fields import ChoiceField, TextField, TickField, mark
from ui.support.language import current_language
from ui.support.widgets import button, column, label, pill, restyle, row
from ui.support.words import error_words

_FIELD_WIDTH = 300


class SettingLine(QWidget):
    """``chosen(key, value)``: the person wants another value, by the field or by the way back."""

    chosen = Signal(str, object)

    def __init__(self, setting: SettingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.setObjectName(f"setting_{setting.key}")
        self._before: object = None
        language = current_language()
        self._hint = hint_of(setting.key, language)
        self.title = title_of(setting.key, language)
        self.field = _field_for(SETTINGS[setting.key])
        self.field.setObjectName(setting.key)
        self.field.setAccessibleName(self.title)
        self.field.setEnabled(setting.may_change)
        self.field.setMinimumWidth(_FIELD_WIDTH)
        self.note = label(self._hint, "small", name=f"{setting.key}Note", wrap=True)
        self.undo_button = button(f"{setting.key}Undo", self.tr("Undo"), self.undo, icon="undo-2", look="quiet")
        self.undo_button.setAccessibleName(self.tr("Undo: {0}").format(self.title))
        self.undo_button.hide()
        self._lay_out()
        self.put(setting.value)
        if isinstance(self.field, TextField):
            self.field.editingFinished.connect(self._on_chosen)
            self.field.installEventFilter(self)
        else:
            self.field.edited.connect(self._on_chosen)

    @property
    def is_changed(self) -> bool:
        """Whether something is typed that was not taken yet."""
        return str(self.field.value()) != str(self._value)

    def fits(self, words: str) -> bool:
        """Tells whether the words find this setting, in English or Urdu."""
        return setting_fits(words, self.setting)

    def put(self, value: object) -> None:
        """Shows the value that is on record."""
        self._value = value
        self.field.set_value(value)

    def was_taken(self, value: object) -> None:
        """Shows that the value holds now, and offers the one before."""
        self._before, before = self._value, self._value
        self.put(value)
        mark(self.field, False)
        shown = value_in_words(self.setting.key, before, current_language()) if before != "" else self.tr("empty")  # type: ignore[arg-type]
        self._say(self.tr("Holds from now on. Before: {0}").format(shown), "small")
        self.undo_button.show()

    def was_refused(self, error: KpDeskError) -> None:
        """Shows why it cannot be; what was typed stays, to be put right."""
        mark(self.field, True)
        self._say(error_words(error).joined, "problem")

    def undo(self) -> None:
        """Asks for the value before the last change."""
        self.undo_button.hide()
        self.chosen.emit(self.setting.key, self._before)

    def _lay_out(self) -> None:
        language, scope = current_language(), self.setting.scope
        who = "setting_who_user" if scope is Scope.USER else "setting_who_office"
        badge = pill(sentence(f"setting_scope_{scope}", language=language), name=f"{self.setting.key}Scope")
        badge.setToolTip(sentence(who, language=language))
        left = column(gap=1)
        heading = label(self.title, wrap=True)
        heading.setBuddy(self.field)
        left.addWidget(heading)
        left.addWidget(self.note)
        across = row(parent=self, gap=4)
        across.addLayout(left, 3)
        across.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self.field, 2, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)

    def _say(self, text: str, look: str) -> None:
        self.note.setText(text)
        restyle(self.note, look=look)
        self.field.setAccessibleDescription(text)

    def _on_chosen(self) -> None:
        if self.is_changed:
            self.chosen.emit(self.setting.key, self.field.value())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the field takes back what was typed and not taken yet."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.is_changed
        ):
            self.put(self._value)
            mark(self.field, False)
            self._say(self._hint, "small")
            return True
        return False


def _field_for(setting: Setting) -> ChoiceField | TickField | TextField:
    if setting.choices:
        words = choice_words(setting.key)
        return ChoiceField((choice, words.get(choice, str(choice))) for choice in setting.choices)
    return TickField() if isinstance(setting.default, bool) else TextField(longest=setting.longest)
