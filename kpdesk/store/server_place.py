"""Where an office's records lie when its administrator put them on a database server of his own choice.

``database.json`` in the data folder: the address without its password, the folder of files that all operators share,
and the password of the database role sealed under the store's key, where it came with the address.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kpdesk.base.errors import Broken
from kpdesk.base.files import read_file, write_file
from kpdesk.base.json_text import parsed

FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """A database on a server: its address without password, the sealed password or an empty text, the files' folder."""

    url: str
    files: str
    sealed_password: str = ""


def read_place(path: Path) -> ServerPlace | None:
    """Returns the place that the file names, or None where there is no file; raises Broken ``place_file_damaged``."""
    if not path.exists():
        return None
    try:
        found = parsed(read_file(path))
        if found["format"] != FORMAT:
            raise ValueError("format")
        place = ServerPlace(str(found["url"]), str(found["files"]), str(found["sealed_password"]))
        bytes.fromhex(place.sealed_password)
    except (ValueError, KeyError, TypeError) as error:
        raise Broken("place_file_damaged", path=str(path)) from error
    return place


def write_place(path: Path, place: ServerPlace) -> None:
    """Puts the place into the file; raises as :func:`kpdesk.base.files.write_file`."""
    body = {
        "format": FORMAT,
        "url": place.url,
        "files": place.files,
        "sealed_password": place.sealed_password,
    }
    write_file(path, json.dumps(body, indent=1).encode(), force=True)
