"""Labels, buttons and frames in the window's one look; each has its name for tests and screen readers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.support.icons import set_icon
from ui.support.language import leading_side
from ui.support.theme import SPACE

ButtonLook = Literal["plain", "primary", "danger", "quiet", "link"]
LabelLook = Literal["plain", "title", "heading", "muted", "small", "figure", "problem", "doubt"]
Tone = Literal["muted", "good", "warning", "danger", "info"]
_ICON_ROLES = {"primary": "accent_text", "danger": "danger", "link": "accent"}


class PushButton(QPushButton):
    """A push button that Enter presses too; Qt knows Space only, outside of dialogs."""

    _forbidden = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Presses on Enter, once however long it is held."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def forbid(self, why_not: str) -> None:
        """Switches it off for good, whatever its page offers later; the tip and the screen reader say why."""
        super().setEnabled(False)
        self._forbidden = True
        self.setToolTip(why_not)
        self.setAccessibleDescription(why_not)

    def setEnabled(self, enabled: bool) -> None:
        """Switches it on or off, unless it is forbidden."""
        super().setEnabled(enabled and not self._forbidden)


def button(
    name: str,
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    icon: str = "",
    look: ButtonLook = "plain",
    tip: str = "",
    keys: str = "",
) -> PushButton:
    """Returns a push button; ``name`` is its object name, ``keys`` a shortcut that its tip mentions."""
    made = PushButton(text)
    made.setObjectName(name)
    made.setAccessibleName(text or tip)
    made.setProperty("look", look)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        set_icon(made, icon, _ICON_ROLES.get(look, "text"))
    if keys:
        made.setShortcut(QKeySequence(keys))
    shown_keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(" · ".join(part for part in (tip, shown_keys) if part))
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def label(text: str = "", look: LabelLook = "plain", *, name: str = "", wrap: bool = False) -> QLabel:
    """Returns a plain-text label; nothing in it is ever taken for markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", look)
    # Qt takes the side from the script of the text: a name or a date in Latin would stand at the wrong end.
    made.setAlignment(leading_side() | Qt.AlignmentFlag.AlignVCenter)
    if name:
        made.setObjectName(name)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    return made


def paragraph(text: str = "", look: LabelLook = "plain", *, name: str = "") -> QLabel:
    """Returns a wrapped label for a column that scrolls: one line at least, as many as its width asks for."""
    made = label(text, look, name=name, wrap=True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made


def pill(text: str, tone: Tone = "muted", *, name: str = "") -> QLabel:
    """Returns a small rounded label for a state."""
    made = label(text, name=name)
    made.setProperty("look", "pill")
    made.setProperty("tone", tone)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def card(name: str = "") -> tuple[QFrame, QVBoxLayout]:
    """Returns a raised surface and the column that fills it."""
    frame = QFrame()
    frame.setObjectName(name)
    frame.setProperty("look", "card")
    return frame, column(frame, margin=4)


def flow(*parts: QWidget, gap: int = 2) -> QWidget:
    """Returns a line of widgets that goes on in the next one where a longer language needs more room."""
    holder = QWidget()
    from ui.support.flow_layout import FlowLayout  # the unlock window has none

    layout = FlowLayout(holder, SPACE[gap])
    for part in parts:
        layout.addWidget(part)
    return holder


def line() -> QFrame:
    """Returns a thin horizontal line."""
    frame = QFrame()
    frame.setProperty("look", "line")
    return frame


def column(parent: QWidget | None = None, *, margin: int = 0, gap: int = 2) -> QVBoxLayout:
    """Returns a column; margin and gap are steps of the spacing scale."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(SPACE[margin], SPACE[margin], SPACE[margin], SPACE[margin])
    made.setSpacing(SPACE[gap])
    return made


def row(*items: QWidget | None, gap: int = 2, parent: QWidget | None = None, margin: int = 0) -> QHBoxLayout:
    """Returns a row of widgets; None stands for the room that pushes the rest to the other side."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setContentsMargins(SPACE[margin], SPACE[margin], SPACE[margin], SPACE[margin])
    made.setSpacing(SPACE[gap])
    for item in items:
        if item is None:
            made.addStretch(1)
        else:
            made.addWidget(item)
    return made


def restyle(widget: QWidget, **properties: object) -> None:
    """Sets properties that the style sheet looks at and lets it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def shortcut(parent: QWidget, keys: str, on_press: Callable[[], object], *, window: bool = False) -> QShortcut:
    """Returns a shortcut that works inside the widget, or in its whole window."""
    made = QShortcut(QKeySequence(keys), parent)
    made.setContext(Qt.ShortcutContext.WindowShortcut if window else Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(on_press)
    return made


def clear_layout(layout: QHBoxLayout | QVBoxLayout) -> None:
    """Takes everything out of a row or column."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QHBoxLayout | QVBoxLayout):
            clear_layout(inner)


def named(item: QObject, name: str, said: str = "") -> None:
    """Gives a control its object name and what a screen reader says."""
    item.setObjectName(name)
    if isinstance(item, QWidget) and said:
        item.setAccessibleName(said)
