"""Who on record a row without a known number may be: name, father's name and date of birth, scored by their sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from rapidfuzz import fuzz

from kpdesk.roster.dates import turned
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.phonetic import sound_key
from kpdesk.roster.rows import PresentPerson

ENOUGH = 0.85
"""The score from which a person is offered; below it two people are merely namesakes."""

AHEAD = 0.05
"""How far the closest must be ahead of the next: otherwise nothing is guessed between them."""

_NAME, _FATHER, _BIRTH = 0.4, 0.35, 0.25
_SAME_BIRTH, _TURNED_BIRTH, _UNKNOWN_BIRTH = 1.0, 0.8, 0.5
_EVIDENCE = 2


class Likenesses:
    """Finds people by their particulars; made once for a plan."""

    def __init__(self, present: Sequence[PresentPerson]) -> None:
        self._by_birth: dict[date, list[PresentPerson]] = defaultdict(list)
        self._by_names: dict[tuple[str, str], list[PresentPerson]] = defaultdict(list)
        for person in present:
            draft = person.draft
            if draft.born_on:
                self._by_birth[draft.born_on].append(person)
            self._by_names[sound_key(draft.name), sound_key(draft.father_name)].append(person)

    def closest(self, draft: PersonDraft) -> PresentPerson | None:
        """Returns the one person whom the particulars fit and no number contradicts; None where two fit alike.

        With another CNIC or personnel number only who has the very same name, father's name and birth.
        """
        scored = sorted(
            ((score, person.id, person) for person in self._near(draft) if (score := _score(draft, person.draft))),
            key=lambda found: (-found[0], found[1]),
        )
        same = [person for _score, _key, person in scored if _is_same(draft, person.draft)]
        if len(same) == 1:
            return same[0]
        if not scored or (len(scored) > 1 and scored[0][0] - scored[1][0] < AHEAD):
            return None
        return scored[0][2]

    def _near(self, draft: PersonDraft) -> Iterable[PresentPerson]:
        found: dict[int, PresentPerson] = {}
        births = {draft.born_on, turned(draft.born_on)} if draft.born_on else set()
        for birth in births:
            if birth is not None:
                found.update((person.id, person) for person in self._by_birth.get(birth, ()))
        names = sound_key(draft.name), sound_key(draft.father_name)
        found.update((person.id, person) for person in self._by_names.get(names, ()))
        return found.values()


def contradicts(one: PersonDraft, other: PersonDraft) -> bool:
    """Returns whether both have a CNIC, or both a personnel number, and they differ."""
    return _differ(one.cnic, other.cnic) or _differ(one.personnel_no, other.personnel_no)


def _is_same(one: PersonDraft, other: PersonDraft) -> bool:
    """Whether both are without any number, and written alike to the letter: the row that he was entered from."""
    bare = not (one.cnic or one.personnel_no or other.cnic or other.personnel_no)
    alike = (one.name, one.father_name, one.born_on, one.belt_no)
    return bare and alike == (other.name, other.father_name, other.born_on, other.belt_no)


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _score(one: PersonDraft, other: PersonDraft) -> float:
    """Returns 0 where the two cannot be one person, else how alike they are, from ``ENOUGH`` to 1."""
    birth = _birth_score(one.born_on, other.born_on)
    name, father = _alike(one.name, other.name), _alike(one.father_name, other.father_name)
    same_belt = bool(one.belt_no) and one.belt_no == other.belt_no
    score = _NAME * name + _FATHER * father + _BIRTH * birth
    if contradicts(one, other):
        return score if score == 1.0 and not (_differ(one.cnic, other.cnic) and _both_personnel(one, other)) else 0.0
    evidence = (father >= ENOUGH) + (birth == _SAME_BIRTH) + same_belt
    if same_belt:
        score = min(score + 0.1, 1.0)
    return score if score >= ENOUGH and name >= 0.75 and evidence >= _EVIDENCE else 0.0


def _both_personnel(one: PersonDraft, other: PersonDraft) -> bool:
    return bool(one.personnel_no and other.personnel_no)


def _birth_score(one: date | None, other: date | None) -> float:
    if one is None or other is None:
        return _UNKNOWN_BIRTH
    if one == other:
        return _SAME_BIRTH
    return _TURNED_BIRTH if turned(one) == other else 0.0


def _alike(one: str, other: str) -> float:
    """Returns 0 to 1; a missing name is like nothing, words in another order or written as one are alike."""
    if not one or not other:
        return 0.0
    first, second = sound_key(one), sound_key(other)
    return max(fuzz.token_sort_ratio(first, second), fuzz.ratio(first.replace(" ", ""), second.replace(" ", ""))) / 100
