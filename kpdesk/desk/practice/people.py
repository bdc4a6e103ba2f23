"""Invented officials and their nominal roll; the same seed gives the same people."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kpdesk.workbooks.cell_xml import ColumnType
from kpdesk.workbooks.styled import StyledSheet, write_styled
from kpdesk.workbooks.table_writer import Column, TableSheet, write_tables

FIRST = (
    "Gul", "Zar", "Noor", "Sher", "Amir", "Karim", "Rahim", "Tahir", "Umar", "Bilal", "Farhan", "Junaid", "Kamran",
    "Luqman", "Mansoor", "Nadeem", "Omar", "Qadir", "Sajid", "Wali", "Yousaf", "Zahid", "Asghar", "Bakht", "Daud",
    "Fazal", "Ghani", "Habib", "Ihsan", "Jamal", "Khalid", "Latif", "Mir", "Naseer", "Wazir", "Hamza", "Imran",
)  # fmt: skip
SECOND = (
    "Khan", "Gul", "Shah", "Ullah", "Ahmad", "Ali", "Hussain", "Muhammad", "Rehman", "Zaman", "Jan", "Din", "Wahid",
    "Haq", "Bacha", "Khattak", "Afridi", "Bangash", "Yousafzai", "Akbar",
)  # fmt: skip
RANKS = (("Constable", 74), ("Head Constable", 14), ("ASI", 5), ("SI", 4), ("Inspector", 2), ("DSP", 1))
POSTINGS = (
    "PS City", "PS Saddar", "PS Cantt", "PS Hoti", "PP Bagh", "Police Lines", "DPO Office", "Traffic Branch",
    "Investigation Wing", "Security Branch",
)  # fmt: skip
WITH_BELT = {"Constable", "Head Constable"}
HEADINGS = (
    "S.No", "Name", "Father's Name", "Rank", "Belt No", "BPS", "CNIC", "Personnel No", "Date of Birth",
    "Date of Enlistment", "Present Posting", "Date of Posting", "Mobile",
)  # fmt: skip
BPS = {"Constable": 7, "Head Constable": 9, "ASI": 11, "SI": 14, "Inspector": 16, "DSP": 17}
_TYPES = {"BPS": ColumnType.INTEGER, "S.No": ColumnType.INTEGER}


@dataclass(frozen=True, slots=True)
class InventedPerson:
    """One line of the roll, in the order of HEADINGS but for the serial number."""

    name: str
    father_name: str
    rank: str
    belt_no: str
    bps: int
    cnic: str
    personnel_no: str
    born_on: date
    enlisted_on: date
    posting: str
    posted_on: date
    mobile: str


def invented_people(count: int, today: date, seed: int = 1, first: int = 0) -> Iterator[InventedPerson]:
    """Gives ``count`` people who never lived: CNIC and personnel numbers are unique, belts run from 1000.

    ``first`` counts those of other offices, whose numbers are taken.
    """
    chance = random.Random(seed)  # noqa: S311 - practice data, no secret
    ranks = [rank for rank, share in RANKS for _ in range(share)]
    for number in range(first, first + count):
        born = today - timedelta(days=chance.randint(21 * 366, 57 * 365))
        enlisted = born + timedelta(days=chance.randint(18 * 366, 20 * 365))
        rank = chance.choice(ranks)
        digits = f"{1_600_000_000_00 + number * 7:012}"
        yield InventedPerson(
            name=f"{chance.choice(FIRST)} {chance.choice(SECOND)}",
            father_name=f"{chance.choice(FIRST)} {chance.choice(SECOND)}",
            rank=rank,
            belt_no=str(1000 + number) if rank in WITH_BELT else "",
            bps=BPS[rank],
            cnic=f"{digits[:5]}-{digits[5:]}-{chance.choice('13579')}",
            personnel_no=f"{number + 100_000:08}",
            born_on=born,
            enlisted_on=min(enlisted, today - timedelta(days=400)),
            posting=chance.choice(POSTINGS),
            posted_on=today - timedelta(days=chance.randint(20, 1200)),
            mobile=f"03{chance.randint(0, 49):02}-{chance.randint(1_000_000, 9_999_999)}",
        )


def roll_rows(people: Iterator[InventedPerson]) -> Iterator[tuple[object, ...]]:
    """Gives the lines of a roll, numbered."""
    for number, person in enumerate(people, 1):
        yield (
            number, person.name, person.father_name, person.rank, person.belt_no, person.bps, person.cnic,
            person.personnel_no, person.born_on, person.enlisted_on, person.posting, person.posted_on, person.mobile,
        )  # fmt: skip


def roll_workbook(people: Iterator[InventedPerson], letterhead: tuple[str, ...]) -> bytes:
    """Returns a nominal roll as an office would print it."""
    target = io.BytesIO()
    write_styled(target, [StyledSheet("Nominal Roll", _columns(), roll_rows(people), letterhead, paper="Legal")])
    return target.getvalue()


def bulk_roll(people: Iterator[InventedPerson]) -> bytes:
    """Returns a plain roll of any size, for measuring."""
    target = io.BytesIO()
    write_tables(target, [TableSheet("Nominal Roll", _columns(), roll_rows(people))])
    return target.getvalue()


def _columns() -> tuple[Column, ...]:
    def kind(heading: str) -> ColumnType:
        return ColumnType.DATE if heading.startswith("Date") else _TYPES.get(heading, ColumnType.TEXT)

    return tuple(Column(heading, kind(heading), 18 if "Name" in heading else 14) for heading in HEADINGS)
