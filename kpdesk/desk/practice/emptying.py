"""An empty folder for invented data, which no folder of an office ever becomes."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import make_folder, remove_tree, write_file
from kpdesk.desk.practice.marker import MARKER, MARKER_TEXT, is_practice_folder


def empty_practice_folder(out: Path, *, force: bool) -> None:
    """Makes and marks the folder; ``force`` empties one of earlier practice, never one that holds anything else.

    Raises Refused ``practice_folder_in_use``.
    """
    if out.exists() and any(out.iterdir()):
        if not force or not is_practice_folder(out):
            raise Refused("practice_folder_in_use", field="out", path=str(out))
        remove_tree(out)
    make_folder(out)
    write_file(out / MARKER, MARKER_TEXT)
