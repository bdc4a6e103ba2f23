"""The question whether a list means all whom it shows or the people who are chosen in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from kpdesk.roster.rows import PeopleWanted
from ui.context import Context
from ui.roster.chosen_people import ask_chosen, count_chosen

if TYPE_CHECKING:
    from ui.roster.people_list import PeopleList

FEWEST = 2
"""One row is where the cursor stands: nobody chose it for a list."""


def ask_whom(
    context: Context, people: PeopleList, beside: QWidget, done: Callable[[PeopleWanted], object]
) -> QMenu | None:
    """Gives ``done`` the people whom a list means; returns the menu where somebody has to say which."""
    chosen, everybody, wanted = count_chosen(people.table), people.model.rowCount(), people.wanted
    if chosen < FEWEST or chosen == everybody:
        done(wanted)
        return None
    read = ask_chosen(people.table, wanted, people.model.order)

    def take_chosen() -> None:
        context.ask(read, lambda uids: done(PeopleWanted(uids=uids)), owner=people)

    menu = QMenu(beside)
    menu.setObjectName("whomMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(_tr("The {0} who are chosen").format(f"{chosen:,}"), take_chosen)
    menu.addAction(_tr("All {0} whom the list shows").format(f"{everybody:,}"), lambda: done(wanted))
    menu.setActiveAction(menu.actions()[0])
    menu.popup(beside.mapToGlobal(beside.rect().topLeft()))
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhomMenu", text)
