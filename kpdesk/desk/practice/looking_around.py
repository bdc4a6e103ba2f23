"""Which practice store somebody is shown: the CPO looks around in its province, every other office in a district."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.clock import Clock
from kpdesk.base.progress import Progress
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.desk import Desk
from kpdesk.exchange.peers import ROOT


def practice_desk(
    folder: Path, office: str, clock: Clock, progress: Progress | None = None, cost: Argon2Cost | None = None
) -> Desk:
    """Returns the desk of the practice store for an office ("" while none is chosen); raises as either maker."""
    if office == ROOT:
        from kpdesk.desk.practice.province import practice_province

        return practice_province(folder, clock, progress, cost)
    from kpdesk.desk.practice.district import practice_district

    return practice_district(folder, clock, progress, cost)
