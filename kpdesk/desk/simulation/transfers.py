"""Officials who go from one simulated office to another."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from kpdesk.base.weeks import Week
from kpdesk.desk.simulation.office import SimulatedOffice
from kpdesk.desk.simulation.proceedings import moment_of
from kpdesk.desk.simulation.truth import Event


def move_somebody(offices: Sequence[SimulatedOffice], week: Week, chance: random.Random) -> Event:
    """Transfers an official of whom nothing is on record: he leaves one roster and is entered anew at another."""
    leaves, comes = chance.sample(list(offices), 2)
    busy = {row["person"] for row in leaves.tables["violation"].values()} | leaves.idle
    uid = next(uid for uid in leaves.people if uid not in busy)
    day = week.first + timedelta(days=1)
    order = f"{chance.randint(1000, 9999)}/E-II"
    leaves.idle.add(uid)
    leaves.put("person", uid, service_state="transferred", state_since=day)
    new = comes.new_uid(moment_of(day))
    person = leaves.record("person", uid)
    comes.put(
        "person", new, **{**person, "service_state": "in_service", "posting": "Police Lines", "posted_on": day,
                          "posting_order": order, "belt_no": None},
    )  # fmt: skip
    comes.idle.add(new)
    comes.people.append(new)
    return Event("transfer", comes.code, week.label, (uid, new))
