"""A store of invented data: made once, found again, marked so that nothing is ever sent from it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from kpdesk.base.clock import Clock
from kpdesk.base.errors import Refused
from kpdesk.base.files import remove_tree
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.marker import PASSWORD, USER, is_practice_folder
from kpdesk.store.folder import DataFolder
from kpdesk.store.meta import PRACTICE, practice_state, put_meta

_BEGUN, _READY = "begun", "1"


def practice_store(folder: Path, clock: Clock, make: Callable[[], None]) -> Desk:
    """Returns the desk of the practice store in this folder, found there or made now by ``make``.

    Stopped or failed, nothing is left. Raises Refused ``practice_folder_in_use``, ``store_in_use``, and as log-in.
    """
    if folder.exists() and any(folder.iterdir()):
        if not is_practice_folder(folder):
            raise Refused("practice_folder_in_use", field="out", path=str(folder))
        if (found := _found(folder, clock)) is not None:
            return found
        remove_tree(folder)
    with ExitStack() as on_failure:
        on_failure.callback(remove_tree, folder, quietly=True)
        make()
        on_failure.pop_all()
    return Desk.open(folder, USER, PASSWORD, clock=clock)


def mark_begun(desk: Desk) -> None:
    """Marks the store as practice before anything is put into it."""
    with desk.workplace.writing() as uow:
        put_meta(uow.session, PRACTICE, _BEGUN)
        uow.note("practice_begun", "store", desk.actor.office)
        uow.commit()
    desk.workplace.store.is_practice = True


def mark_ready(desk: Desk) -> None:
    """Marks the store as finished: one that is not is made anew."""
    with desk.workplace.writing() as uow:
        put_meta(uow.session, PRACTICE, _READY)
        uow.commit()


def _found(folder: Path, clock: Clock) -> Desk | None:
    """Returns the store of an earlier look round, None where a power cut left one that was never finished."""
    if not DataFolder(folder).key_slots.exists():  # written last
        return None
    desk = Desk.open(folder, USER, PASSWORD, clock=clock)
    with desk.workplace.reading() as session:
        ready = practice_state(session) == _READY
    if ready:
        return desk
    desk.close()
    return None
