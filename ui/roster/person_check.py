"""What is wrong with a person as the form has him: the same readers that an import uses judge what was typed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.cnic import read_cnic
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.flaws import Flaw
from kpdesk.roster.numbers import read_belt_no, read_bps, read_personnel_no
from kpdesk.roster.phones import read_mobile
from kpdesk.roster.ranks import RankNames

_READERS: Mapping[str, tuple[Callable[[str], object], object]] = {
    "cnic": (read_cnic, None),
    "personnel_no": (read_personnel_no, None),
    "belt_no": (read_belt_no, ""),
    "bps": (read_bps, None),
    "mobile": (read_mobile, ""),
}

_ORDER = {field.value: place for place, field in enumerate(FIELDS)}


def problems_of(draft: PersonDraft, today: date, ranks: RankNames | None, known_rank: str = "") -> list[Problem]:
    """Returns all findings; a number that cannot be read and an unknown rank stop, unlike in a roll.

    ``known_rank`` is the rank on record, which may stay although it is not in the list.
    """
    found: list[Problem] = []
    blanks: dict[str, object] = {}
    for name, (read, blank) in _READERS.items():
        value = getattr(draft, name)
        flaw = read(value) if isinstance(value, str) and value else None
        if isinstance(flaw, Flaw):
            found.append(Problem(flaw.code, name, Severity.REFUSED, values=flaw.values))
            blanks[name] = blank
    if ranks is not None and draft.rank and draft.rank != known_rank and ranks.exact(draft.rank) is None:
        found.append(Problem("rank_unknown", "rank", Severity.REFUSED, values={"text": draft.rank}))
    readable = dataclasses.replace(draft, **blanks)  # type: ignore[arg-type]  # blanks of the fields' own types
    found += [problem for problem in readable.check(today) if problem.field not in blanks]
    return sorted(found, key=lambda problem: _ORDER.get(problem.field or "", 0))
