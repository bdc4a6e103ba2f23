"""What every page of the window is: a title, its actions, and when it must be read again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QPushButton, QWidget

from kpdesk.base.changes import Changes
from ui.support.banner import Banner
from ui.support.command import Command, command_of
from ui.support.draft_keeper import DraftKeeper
from ui.support.form import Form
from ui.support.theme import SPACE
from ui.support.widgets import column, label, row


class Page(QWidget):
    """A page: header on top (title, subtitle, ``action_row``), then ``banner``, then ``body`` for the page's own.

    ``features`` names the packages whose changes make it stale. ``reload`` is called when it is shown for the
    first time, and again when it is stale and visible. Signals: ``page_asked(name, target)`` asks the window for
    another page and gives that page's :meth:`open_target` the target; ``said(tone, text)`` is a quiet note in
    the window's bottom bar.
    """

    features: ClassVar[frozenset[str]] = frozenset()
    page_asked = Signal(str, object)
    said = Signal(str, str)

    def __init__(self, name: str, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.title = title
        self.is_stale = True
        self._title = label(title, "title", name=f"{name}Title")
        self._subtitle = label(subtitle, "muted", name=f"{name}Subtitle", wrap=True)
        if not subtitle:
            self._subtitle.hide()
        self.action_row = row()
        self.banner = Banner(f"{name}Banner")
        self.body = column(gap=3)
        heading = column(gap=1)
        heading.addWidget(self._title)
        heading.addWidget(self._subtitle)
        top = row(gap=3)
        top.addLayout(heading, 1)
        top.addLayout(self.action_row)
        whole = column(self, margin=5, gap=3)
        whole.setContentsMargins(SPACE[5], SPACE[4], SPACE[5], SPACE[4])
        whole.addLayout(top)
        whole.addWidget(self.banner)
        whole.addLayout(self.body, 1)

    def set_subtitle(self, text: str) -> None:
        """Changes the line under the title."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def reload(self) -> None:
        """Reads what the page shows again, through the jobs' read lane; a page without data needs none."""

    def open_target(self, target: object) -> None:
        """Shows one thing, such as a record's uid, that another page or the search asked for."""

    def commands(self) -> tuple[Command, ...]:
        """Returns what the person can do on the page, for whoever types a word of it; asked anew each time.

        These are the buttons beside the title, then those in what the page shows now; a page adds other words for them.
        """
        found = {one.accessibleName(): one for one in _buttons_in(self.action_row) if one.accessibleName()}
        for one in self.findChildren(QPushButton):
            if one.isVisibleTo(self) and _is_verb(one):
                found.setdefault(one.accessibleName(), one)
        return tuple(command_of(one) for one in found.values())

    def may_leave(self) -> bool:
        """Tells whether nothing half-typed would be lost by showing something else in the page."""
        return True

    def loses_typing(self) -> bool:
        """Tells whether closing the window would lose typing: forms are kept as drafts, other typing may not be."""
        return not self.may_leave() and not any(
            (*(form.is_changed for form in self.findChildren(Form)),
             *(keeper.is_keeping for keeper in self.findChildren(DraftKeeper)))
        )  # fmt: skip

    def open_draft(self, form: str, subject: str) -> None:
        """Opens the form that somebody left half-typed; ``form`` is its name, ``subject`` the record it is about.

        A page that cannot open this form by itself shows the record: what was typed comes back with the form.
        """
        if subject and not subject.startswith("many:"):
            self.open_target(subject.split(":")[0])
        self.said.emit("info", self.tr("What was half-typed comes back when you open the form again."))

    def on_changes(self, changes: Changes) -> None:
        """Reloads when the changes concern the page and it is visible, otherwise remembers that it is stale."""
        if not changes.features & self.features:
            return
        self.is_stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reads the page again, now."""
        self.is_stale = False
        self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Reads the page when it is stale."""
        super().showEvent(event)
        if self.is_stale:
            self.refresh()


def _is_verb(one: QPushButton) -> bool:
    """Tells whether a button says what it does; a quiet one only where it has keys of its own."""
    loud = one.property("look") in {"primary", "plain"} or not one.shortcut().isEmpty()
    return loud and bool(one.text()) and bool(one.accessibleName()) and one.menu() is None


def _buttons_in(layout: QLayout) -> Iterator[QAbstractButton]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if isinstance(widget, QAbstractButton):
            yield widget
        elif inner is not None:
            yield from _buttons_in(inner)
