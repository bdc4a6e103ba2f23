"""An office on a database server: where it is founded, and how a second computer opens the same one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from kpdesk.access.attempts import record_failure, refuse_while_waiting
from kpdesk.access.login import log_in
from kpdesk.access.slots_elsewhere import slots_at
from kpdesk.base.clock import Clock, SystemClock
from kpdesk.base.errors import Refused
from kpdesk.base.files import make_folder, read_file, write_file
from kpdesk.base.json_text import parsed
from kpdesk.desk.server_wanted import ServerWanted
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import SlotKind, write_slots
from kpdesk.store.server_place import write_place
from kpdesk.store.store import Workplace

MARK: Final = "kpdesk-files.json"
"""Says in the shared folder whose files lie there, so that nobody joins with another office's."""


def settle(folder: DataFolder, server: ServerWanted, store_id: str, key: bytes) -> DataFolder:
    """Returns the data folder of an office that is about to be founded in an empty database.

    Raises as :func:`kpdesk.store.server_schema.make_room`, Refused ``database_url_not_possible``,
    ``files_folder_in_use``.
    """
    # SQLAlchemy and the server's driver are loaded for an office on a server only.
    from kpdesk.store.server_address import address_of, place_for
    from kpdesk.store.server_schema import make_room

    url, files = address_of(server.url), (server.files or folder.root).expanduser().resolve()
    settled = DataFolder(folder.root, files)
    if any(part.is_dir() and any(part.iterdir()) for part in (settled.evidence, settled.inbox, settled.outbox)):
        raise Refused("files_folder_in_use", field="files", path=str(files))
    make_room(url)
    settled.make()
    write_file(files / MARK, json.dumps({"store_id": store_id}).encode(), force=True)
    write_place(settled.server, place_for(url, files, key))
    return settled


def join_store(
    folder: DataFolder, server: ServerWanted, user: str, password: str, clock: Clock | None = None
) -> Workplace:
    """Returns the user's workplace in an office that was founded on the server, opened from this data folder.

    Raises Refused ``store_exists``, ``database_url_not_possible``, ``database_without_office``, ``files_not_given``,
    ``files_of_another_office``, ``user_unknown``, ``password_wrong``, ``wait_before_password``; Broken
    ``database_not_reached``.
    """
    from kpdesk.store.server_address import address_of, place_for
    from kpdesk.store.server_engine import make_server_engine
    from kpdesk.store.server_schema import refuse_empty

    if folder.key_slots.exists():
        raise Refused("store_exists", field="store", path=str(folder.root))
    clock, url = clock or SystemClock(), address_of(server.url)
    if server.files is None:
        raise Refused("files_not_given", field="files")
    refuse_empty(url)
    slots = slots_at(make_server_engine(url, None))
    _refuse_other_files(server.files, slots.store_id)
    make_folder(folder.root)
    refuse_while_waiting(folder.attempts, user, clock.now())
    try:
        key = slots.of(SlotKind.USER, user).opened_with(password)
    except Refused:
        record_failure(folder.attempts, user, clock.now())
        raise
    write_place(folder.server, place_for(url, server.files, key))
    joined = DataFolder.of(folder.root).make()
    write_slots(joined.key_slots, slots)
    return log_in(joined, user, password, clock)


def _refuse_other_files(files: Path, store_id: str) -> None:
    """A folder of another office, or none at all, would show every exhibit of this one as lost."""
    mark = files.expanduser() / MARK
    found = parsed(read_file(mark)) if mark.is_file() else {}
    if not isinstance(found, dict) or found.get("store_id") != store_id:
        raise Refused("files_of_another_office", field="files", path=str(files))
