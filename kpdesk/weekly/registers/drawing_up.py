"""Drawing up a register of any kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.problems import refuse_if_any
from kpdesk.weekly.registers.acknowledgements import acknowledgements
from kpdesk.weekly.registers.groups import groups
from kpdesk.weekly.registers.measures import measures
from kpdesk.weekly.registers.pending import pending
from kpdesk.weekly.registers.punishments import punishments
from kpdesk.weekly.registers.register import Register
from kpdesk.weekly.registers.source import Source
from kpdesk.weekly.registers.strength import strength_statement
from kpdesk.weekly.registers.wanted import RegisterKind

_MAKERS: Final[Mapping[RegisterKind, Callable[[Source], Register]]] = MappingProxyType(
    {
        RegisterKind.PUNISHMENTS: punishments,
        RegisterKind.MEASURES: measures,
        RegisterKind.PENDING: pending,
        RegisterKind.GROUPS: groups,
        RegisterKind.ACKNOWLEDGEMENTS: acknowledgements,
        RegisterKind.STRENGTH: strength_statement,
    }
)


def drawn_up(source: Source) -> Register:
    """Returns the register that the source wants; its rank may be spelled out.

    Raises ProblemsFound, Refused ``register_rank_unknown``, ``directive_unknown``.
    """
    wanted = source.wanted
    refuse_if_any(wanted.check(source.today))
    if wanted.rank:
        rank = source.reference.ranks.get(wanted.rank) or source.reference.ranks.called(wanted.rank)
        if rank is None:
            raise Refused("register_rank_unknown", field="rank", rank=wanted.rank)
        source = replace(source, wanted=replace(wanted, rank=rank.code))
    return _MAKERS[wanted.kind](source)
