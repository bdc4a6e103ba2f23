"""Reduction in rank: the order names the rank, and the roster follows it there and back.

Source: Police Rules 1975, rule 4 (major punishments). What was before stays in the service record.
"""

from __future__ import annotations

from collections.abc import Mapping

from kpdesk.base.errors import Refused
from kpdesk.cases.facts import CaseFacts
from kpdesk.cases.schedule import Schedule


def with_rank(award: Mapping[str, object], held: str, schedule: Schedule) -> dict[str, object]:
    """Returns the award with the rank reduced to by its code, and beside it the rank ``held`` before.

    Raises Refused ``punishment_unknown``, ``reduced_rank_needed``, ``reduced_rank_unknown``,
    ``reduced_rank_not_wanted``, ``reduced_rank_not_lower``.
    """
    made = {key: value for key, value in award.items() if key != "reduced_from"}
    code, text = str(made.get("punishment") or ""), str(made.get("reduced_to") or "")
    row = schedule.punishment(code)
    if not text:
        if schedule.needs_rank(code):
            raise Refused("reduced_rank_needed", field="reduced_to", punishment=row.name)
        return made
    if not schedule.reduces(code):
        raise Refused("reduced_rank_not_wanted", field="reduced_to", punishment=row.name)
    to = schedule.rank_named(text)
    if to not in schedule.ranks:
        raise Refused("reduced_rank_unknown", field="reduced_to", text=text[:40])
    if schedule.is_senior(held, to) is not True:
        names = {"to": schedule.ranks[to].name, "held": schedule.ranks[held].name if held in schedule.ranks else held}
        raise Refused("reduced_rank_not_lower", field="reduced_to", **names)
    return {**made, "reduced_to": to, "reduced_from": held}


def rank_after(now: str, before: CaseFacts, after: CaseFacts) -> str:
    """Returns the rank that he holds after a step: that of the order as it stands, or the one taken from him.

    A rank that somebody gave him since then is left alone.
    """
    standing = next((award.reduced_to for award in after.awards if award.reduced_to), "")
    undone = next((award for award in before.awards if award.reduced_to), None)
    if undone is None:
        return standing or now
    return (standing or undone.reduced_from) if now == undone.reduced_to else now
