"""The keys that there really are: of the window, of the page that is open, of lists and of forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.support.command import Command
from ui.support.page import Page


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One key and what it does; ``keys`` as Qt writes it ("Ctrl+K"), several divided by a comma."""

    keys: str
    does: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that hold in one place."""

    title: str
    lines: tuple[KeyLine, ...]


def key_groups(page: Page | None, commands: Sequence[Command]) -> tuple[KeyGroup, ...]:
    """Returns the groups; ``commands`` are those of the window, the page's own are taken from its controls."""
    window = [
        KeyLine("Ctrl+K", _tr("Search persons, cases, letters, commands")),
        KeyLine("Ctrl+1, Ctrl+9", _tr("Go to a page, from the first to the ninth")),
        *(KeyLine(one.keys, one.title) for one in commands if one.keys and not one.name.startswith("go_")),
        KeyLine("Ctrl+Shift+D", _tr("Go on with a form that was left half-typed")),
    ]
    groups = [KeyGroup(_tr("Everywhere"), _distinct(window))]
    if page is not None:
        there = [*_of_controls(page), *(KeyLine(one.keys, one.title) for one in page.commands() if one.keys)]
        if there:
            groups.append(KeyGroup(_tr("On the page {0}").format(page.title), _distinct(there)))
    return (*groups, KeyGroup(_tr("In lists"), _in_lists()), KeyGroup(_tr("In forms"), _in_forms()))


def _of_controls(page: QWidget) -> Iterator[KeyLine]:
    for control in page.findChildren(QAbstractButton):
        keys = control.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        if keys and not control.isHidden():
            yield KeyLine(keys, control.text() or control.accessibleName())


def _in_lists() -> tuple[KeyLine, ...]:
    return (
        KeyLine("Return", _tr("Open what the list stands on")),
        KeyLine("Ctrl+C", _tr("Copy the chosen rows")),
        KeyLine("Ctrl+A", _tr("Choose all rows")),
    )


def _in_forms() -> tuple[KeyLine, ...]:
    return (
        KeyLine("Ctrl+S, Ctrl+Return", _tr("Save the form")),
        KeyLine("Esc", _tr("Leave the form; asks only if something was changed")),
        KeyLine("Down", _tr("In a date: open the calendar")),
    )


def _distinct(lines: Sequence[KeyLine]) -> tuple[KeyLine, ...]:
    return tuple({line.keys: line for line in reversed(lines)}.values())[::-1]


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeysWindow", text)
