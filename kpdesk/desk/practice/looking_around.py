"""Which practice store somebody is shown: the CPO looks around in its province, every other office in a district."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.clock import Clock
from kpdesk.base.progress import Progress
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.marker import practice_folder
from kpdesk.exchange.peers import ROOT
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import read_slots


def practice_desk(
    folder: Path, office: str, clock: Clock, progress: Progress | None = None, cost: Argon2Cost | None = None
) -> Desk:
    """Returns the desk of the practice store for an office ("" while none is chosen); raises as either maker."""
    if office == ROOT:
        from kpdesk.desk.practice.province import practice_province

        return practice_province(folder, clock, progress, cost)
    from kpdesk.desk.practice.district import practice_district

    return practice_district(folder, clock, progress, cost)


def practice_beside(own: Path, clock: Clock, progress: Progress | None = None) -> Desk:
    """Returns the desk of the practice store beside an office's own records, which stay closed.

    Raises Refused ``store_missing``, Broken ``key_file_damaged``, and as :func:`practice_desk`.
    """
    office = read_slots(DataFolder(own).key_slots).office
    return practice_desk(practice_folder(own), office, clock, progress)
