"""A seat in front of a screen: what the accessibility bus tells of the program, and a keyboard.

Run by the system's own Python, which has the bus's library; it knows nothing of KP Desk but the object names that the
bus gives as handles.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - only after the version is named

PROGRAM = "KP Desk"
PATIENCE_SECONDS = 60.0
_LOOK_AGAIN_SECONDS = 0.1


class NotThere(Exception):
    """What was waited for did not come; says what could be seen instead."""


class Seat:
    """Finds controls by name as a screen reader does, and types as a person does. ``presses`` counts the keys."""

    def __init__(self) -> None:
        Atspi.init()
        self.presses = 0

    def wait(self, what: str, holds: Callable[[], object], patience: float = PATIENCE_SECONDS) -> object:
        """Returns what ``holds`` gives as soon as it is something; raises NotThere with what can be seen."""
        ends = time.monotonic() + patience
        while time.monotonic() < ends:
            try:
                found = holds()
            except GLib.Error:  # the control went away while it was asked: a window closed, a list was read again
                found = None
            if found:
                return found
            time.sleep(_LOOK_AGAIN_SECONDS)
        raise NotThere(f"{what}; there is: {', '.join(self.names()) or 'nothing'}")

    def find(self, name: str, patience: float = PATIENCE_SECONDS) -> Atspi.Accessible:
        """Returns the control of that name as soon as it shows; raises NotThere."""
        return self.wait(name, lambda: self.seen(name), patience)

    def seen(self, name: str) -> Atspi.Accessible | None:
        """Returns the control of that name if it shows now."""
        return next((one for one in self._showing() if _handle(one) == name), None)

    def said(self, name: str) -> str:
        """Returns the text of a control: what stands in a field, or what a screen reader calls it."""
        found = self.find(name)
        return _typed(found) if found.get_role() is Atspi.Role.TEXT else str(found.get_name())

    def offered(self, name: str) -> list[str]:
        """Returns the rows of the list of that name; nothing while it does not show."""
        return [str(row.get_name()) for one in self._showing() if _handle(one) == name for row in _children(one)]

    def names(self) -> list[str]:
        """Returns the names of what shows now."""
        try:
            return sorted({handle for one in self._showing() if (handle := _handle(one))})
        except GLib.Error:
            return []

    def told(self) -> list[str]:
        """Returns what the program says in its banners and in its crash window."""
        return [
            f"{handle}: {_typed(one) or one.get_name()}"
            for one in self._showing()
            if (handle := _handle(one)).endswith(("BannerText", "BannerRemedy", "ProblemsText", "crashDetails"))
        ]

    def focus(self, name: str) -> None:
        """Puts the focus on a control as soon as it can take it; raises NotThere."""
        self.wait(f"{name} enabled", lambda: (one := self.seen(name)) and _is(one, Atspi.StateType.ENABLED))

        def taken() -> bool:
            one = self.seen(name)
            if one is None:
                return False
            Atspi.Component.grab_focus(_typed_into(one))
            time.sleep(_LOOK_AGAIN_SECONDS)
            return any(_is(part, Atspi.StateType.FOCUSED) for part in _whole(one))

        self.wait(f"focus on {name}", taken)

    def focused(self) -> str:
        """Returns the name of the control that has the focus, or nothing."""
        return next((_handle(one) for one in self._showing() if _is(one, Atspi.StateType.FOCUSED)), "")

    def press(self, *keys: str) -> None:
        """Presses keys, as ``Return`` or ``ctrl+k``, one after the other."""
        for key in keys:
            self.presses += 1
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)

    def type(self, text: str) -> None:
        """Types a text, key by key."""
        self.presses += len(text)
        subprocess.run(["xdotool", "type", "--delay", "8", "--", text], check=True)

    def fill(self, name: str, text: str, then: str = "Tab") -> None:
        """Types into the field of that name, in place of what stood there, and leaves it."""
        self.focus(name)
        self.press("ctrl+a")
        self.type(text)
        self.press(then)

    def do(self, name: str) -> None:
        """Presses the button of that name by the keyboard."""
        self.focus(name)
        self.press("space")

    def give_path(self, path: object) -> None:
        """Types a path into the file dialog that is open, and waits until it has gone."""
        self.fill("fileNameEdit", str(path), "Return")
        self.wait("the file dialog to close", lambda: self.seen("fileNameEdit") is None)

    def _showing(self) -> Iterator[Atspi.Accessible]:
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(place)
            if program is not None and program.get_name() == PROGRAM:
                for window in _children(program):
                    yield from _visible(window)


def _visible(one: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    if not _is(one, Atspi.StateType.SHOWING):
        return
    yield one
    if one.get_role() not in _NOT_GONE_THROUGH:
        for child in _children(one):
            yield from _visible(child)


_NOT_GONE_THROUGH = {Atspi.Role.TABLE, Atspi.Role.LIST, Atspi.Role.TREE, Atspi.Role.TREE_TABLE}
"""Their rows are many, and none is a handle."""


def _whole(one: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    yield one
    if one.get_role() not in _NOT_GONE_THROUGH:
        for child in _children(one):
            yield from _whole(child)


def _typed_into(one: Atspi.Accessible) -> Atspi.Accessible:
    """A field with a list takes no focus over the bus; the line in it does."""
    lines = [part for part in _children(one) if part.get_role() is Atspi.Role.TEXT]
    return lines[0] if one.get_role() is Atspi.Role.COMBO_BOX and lines else one


def _children(one: Atspi.Accessible) -> list[Atspi.Accessible]:
    found = (one.get_child_at_index(place) for place in range(one.get_child_count()))
    return [child for child in found if child is not None]


def _handle(one: Atspi.Accessible) -> str:
    """The object name: the last part of the path that the bus gives."""
    return str(one.get_accessible_id() or "").rpartition(".")[2]


def _is(one: Atspi.Accessible, state: Atspi.StateType) -> bool:
    return bool(one.get_state_set().contains(state))


def _typed(one: Atspi.Accessible) -> str:
    return str(Atspi.Text.get_text(one, 0, -1)) if one.get_text_iface() is not None else ""
