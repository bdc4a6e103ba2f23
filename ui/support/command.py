"""What a page or the window can do, so that it can be found by typing a word of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done: ``name`` tells it from all others of its page, ``title`` is the verb shown.

    ``keywords`` are other words for the same, never shown. ``does`` is called on the GUI thread when the page is the
    one on the screen. ``keys`` is the shortcut that does the same, as Qt writes it ("Ctrl+N"); ``icon`` is of the
    window's set; ``enabled`` tells whether it can be done now.
    """

    name: str
    title: str
    keywords: str
    does: Callable[[], object]
    keys: str = ""
    icon: str = ""
    enabled: Callable[[], bool] = _always


def command_of(button: QAbstractButton, keywords: str = "", *, title: str = "", icon: str = "") -> Command:
    """Returns the command that presses a button, named and enabled as the button is.

    ``title`` is for a button whose text needs its place on the page to be understood. A button that its page
    hides, as from a user without the right, is a command that cannot be done.
    """
    keys = button.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
    shown = title or button.text() or button.accessibleName()
    return Command(
        button.objectName(), shown, keywords, button.click, keys, icon,
        lambda: button.isEnabled() and not button.isHidden(),
    )  # fmt: skip
