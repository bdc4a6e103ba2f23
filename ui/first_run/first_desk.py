"""The desk that the first run opens: an office's own or one of invented data; and its recovery sheet."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.clock import Clock
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.practice.marker import practice_folder
from ui.first_run.new_office import NewOffice


def own_desk(folder: Path, office: NewOffice, *, clock: Clock) -> tuple[Desk, str]:
    """Founds the office's store and returns its desk with the words of the recovery sheet.

    Raises as :meth:`kpdesk.desk.desk.Desk.create`.
    """
    return Desk.create(
        folder, office.office or "", office.name, office.full_name, office.password, clock=clock, server=office.server
    )


def invented_desk(folder: Path, office: str, progress: Progress, *, clock: Clock) -> Desk:
    """Returns the desk of an office with invented data, in a folder beside that of an office's own.

    Raises as :func:`kpdesk.desk.practice.looking_around.practice_desk`.
    """
    from kpdesk.desk.practice.looking_around import practice_desk

    return practice_desk(practice_folder(folder), office, clock, progress)


def write_sheet(desk: Desk, words: str, file: Path) -> None:
    """Writes the recovery sheet as PDF, over a file that is there."""
    from kpdesk.desk.recovery_sheet import write_recovery_sheet

    write_recovery_sheet(desk, words, file, force=True)
