"""Both kinds of search index find the same records."""

from __future__ import annotations

import random

import pytest

from kpdesk.base.letters import fold
from kpdesk.store import search

NAMES = [
    "Muhammad",
    "Mohammad",
    "Gul",
    "Khan",
    "Shah",
    "Asad",
    "Ur-Rehman",
    "محمد",
    "خان",
    "گل",
    "شاہ",
    "ݙاڈا",
    "Ćevap",
    "O'Neil",
    "FC-12",
    "16101-7654321-1",
    "0333-7654321",
    "x²",
    "naïve",
    "İzmir",
    "ẞtraße",
    "पुलिस",
]
TYPED = [
    "\n    m",
    "mu",
    "khan",
    "gul khan",
    "خا",
    "محمد خان",
    "16101",
    "7654321",
    "1610176",
    "o'n",
    "neil",
    "fc 12",
    "x",
    "x2",
    "na",
    "naive",
    "iz",
    "str",
    "straß",
    "प",
    "",
    " ",
    "'",
    '"',
    "a & b",
    "!gul\n    ",
    "gul:*",
    "(gul",
    "\\",
    "<->",
    "gul_khan",
    "a\x00b",
    "%",
    "😀",
    "ﷺ",
    "gul khan asad shah muhammad\n",
]


@pytest.fixture
def both(office, desk):
    """The same two hundred records in both indexes, some written twice, some taken out again."""
    chance = random.Random(7)
    rows = [(key, fold(" ".join(chance.choices(NAMES, k=chance.randint(1, 6))))) for key in range(1, 201)]
    for one in (office.shah, desk):
        with one.workplace.writing() as uow:
            search.add(uow.session, "person", rows[:100])
            with search.filling(uow.session, "person"):
                search.put(uow.session, "person", rows[100:])
            search.put(uow.session, "person", [(5, "gul zaman"), (6, "")])
            search.remove(uow.session, "person", [7, 8, 9999])
            uow.commit()
    return office.shah, desk


def found(desk, typed: str, limit: int = 500) -> list[int]:
    with desk.workplace.reading() as session:
        return list(search.find(session, "person", typed, limit))


def test_every_search_finds_the_same_records_in_both(both) -> None:
    server, embedded = both
    answers = {typed: found(server, typed) for typed in (*TYPED, *map(fold, TYPED), *map(fold, NAMES))}

    assert answers == {typed: found(embedded, typed) for typed in answers}
    assert sum(1 for keys in answers.values() if keys) > 25


def test_at_most_as_many_as_asked_for_are_found_the_same_in_both(both) -> None:
    server, embedded = both

    assert found(server, "k", 3) == found(embedded, "k", 3)
    assert len(found(server, "k", 3)) == 3


def test_a_very_long_word_is_searched_for_instead_of_failing(office) -> None:
    with office.shah.workplace.writing() as uow:
        search.put(uow.session, "person", [(1, "x" * 9000)])
        uow.commit()

    assert found(office.shah, "x" * 9000) == [1]
