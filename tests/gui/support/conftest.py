"""Rows and columns for the tests of the building blocks."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ui.support.columns import END, Column


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    belt: int
    posting: str = ""


@pytest.fixture
def columns():
    return [
        Column("Name", lambda person: person.name, width=0, sort="name"),
        Column("Belt", lambda person: person.belt, width=6, align=END, sort="belt"),
        Column("Posting", lambda person: person.posting, tone=lambda person: "good" if person.posting else ""),
    ]


@pytest.fixture
def people():
    return [Person("Gul Zaman", 214, "PS City"), Person("Asad Khan", 1021), Person("بختیار", 7, "PS Saddar")]


@pytest.fixture
def many():
    return [Person(f"Name {number:04d}", number) for number in range(1000)]
