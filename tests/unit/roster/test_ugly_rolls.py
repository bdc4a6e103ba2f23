"""Rolls that combine the habits of offices, with the truth beside them: nothing may come out silently wrong."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.importing import read_roll_of
from kpdesk.roster.plan import Verdict, make_plan
from kpdesk.workbooks.grid import Sheet, Workbook

EPOCH = date(1899, 12, 30)
URDU_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
FIRST = ("Gul", "Amir", "Noor", "Sher", "Zar", "Muhammad", "Wali", "Karim", "Bilal", "Tahir", "Qadir", "Yousaf")
LAST = ("Khan", "Zaman", "Shah", "Ullah", "Afridi", "Rehman", "Din", "Bangash", "Jan", "Hussain", "Khattak", "Akbar")
RANKS = (
    ("CONST", ("FC", "Constable", "کانسٹیبل", "F/C")),
    ("HC", ("HC", "Head Constable", "H/C")),
    ("ASI", ("ASI", "A.S.I")),
)
PLACES = ("PS City", "PS Hoti", "Police Lines", "Traffic Branch", "DPO Office")
HEADINGS = {
    "serial": ("S.No", "Sr#", "Ser No.", "نمبر شمار"),
    "name": ("Name", "NAME", "Name of Official", "نام", "Official Name"),
    "father_name": ("Father's Name", "F/Name", "S/O", "ولدیت", "Father Name"),
    "rank": ("Rank", "DESIGNATION", "عہدہ", "Present Rank"),
    "belt_no": ("Belt No", "B.No", "CONST: NO", "بیلٹ نمبر", "Buckle No."),
    "cnic": ("CNIC", "N.I.C", "NIC No.", "شناختی کارڈ", "C.N.I.C No"),
    "personnel_no": ("Personnel No", "Pers: No", "P.No", "پرسنل نمبر"),
    "born_on": ("Date of Birth", "D.O.B", "تاریخ پیدائش", "DOB"),
    "enlisted_on": ("Date of Enlistment", "D.O.A", "D.O.Apptt", "تاریخ بھرتی"),
    "posting": ("Present Posting", "Place of posting", "تعیناتی", "Posted at"),
    "mobile": ("Mobile", "Cell No", "CONTACT", "موبائل نمبر"),
}


@dataclass(frozen=True)
class UglyRoll:
    """A sheet, who stands in it in which row, and the rows whose CNIC was lost."""

    sheet: Sheet
    people: dict[int, PersonDraft]
    lost: frozenset[int]


def ugly_roll(seed: int, count: int = 60) -> UglyRoll:
    """Returns a roll whose habits the seed decides."""
    rnd = random.Random(seed)
    people = [_person(rnd, number) for number in range(count)]
    names = [*HEADINGS]
    if rnd.random() < 0.5:
        names = ["serial", *rnd.sample(names[1:], len(names) - 1)]
    for optional in ("serial", "belt_no", "enlisted_on", "mobile", "personnel_no"):
        if rnd.random() < 0.2:
            names.remove(optional)
    writers = {name: rnd.choice(WRITERS[name]) if name in WRITERS else None for name in names}
    heading = tuple(rnd.choice(HEADINGS[name]) for name in names)
    rows: list[tuple[object, ...]] = [*_titles(rnd), heading]
    placed: dict[int, PersonDraft] = {}
    lost: set[int] = set()
    sections, repeats, losses = rnd.random() < 0.4, rnd.random() < 0.4, rnd.random() < 0.4
    for number, person in enumerate(people, start=1):
        if sections and number % 20 == 1:
            rows.append((f"{rnd.choice(PLACES).upper()} ({rnd.randrange(10, 90)})",))
        if repeats and number % 25 == 0:
            rows.extend([(), heading])
        cells = [_cell(rnd, name, person, number, writers[name]) for name in names]
        if losses and rnd.random() < 0.1:
            cells[names.index("cnic")] = rnd.choice(("1.61E+12", "161011234567", 1.61e12))
            lost.add(len(rows) + 1)
        rows.append(tuple(cells))
        placed[len(rows)] = _as_held(person, names)
    rows.extend([(), (None, "TOTAL", count), (None, "Prepared by: EC"), (None, None, None, "District Police Officer")])
    width = max(map(len, rows))
    return UglyRoll(
        Sheet("Roll", tuple((*row, *[None] * (width - len(row))) for row in rows)),  # type: ignore[arg-type]
        placed,
        frozenset(lost),
    )


def _person(rnd: random.Random, number: int) -> PersonDraft:
    born = date(1968, 1, 1) + timedelta(days=rnd.randrange(13_000))
    return PersonDraft(
        name=f"{rnd.choice(FIRST)} {rnd.choice(LAST)}",
        father_name=f"{rnd.choice(FIRST)} {rnd.choice(LAST)}",
        rank=rnd.choice(RANKS)[0],
        belt_no=str(1000 + number),
        cnic=f"1{rnd.randrange(5000, 7999)}{rnd.randrange(10**6, 10**7)}{rnd.choice('13579')}",
        personnel_no=f"{rnd.randrange(1, 10**6) * 100 + number:08d}",
        born_on=born,
        enlisted_on=born + timedelta(days=rnd.randrange(18 * 366, 24 * 365)),
        posting=rnd.choice(PLACES),
        mobile=f"03{rnd.randrange(10, 50)}-{rnd.randrange(10**6, 10**7)}",
    )


def _as_held(person: PersonDraft, names: list[str]) -> PersonDraft:
    return PersonDraft(**{name: getattr(person, name) for name in names if name != "serial"})


def _titles(rnd: random.Random) -> list[tuple[object, ...]]:
    letterhead: list[tuple[object, ...]] = [("OFFICE OF THE DISTRICT POLICE OFFICER, MARDAN",), ("NOMINAL ROLL",), ()]
    return rnd.choice([[], letterhead, [(), ("ROLL 2026",)]])


def _cell(rnd: random.Random, name: str, person: PersonDraft, number: int, writer: object) -> object:
    if name == "serial":
        return number
    value = getattr(person, name)
    if name == "rank":
        return rnd.choice(dict(RANKS)[value])
    if name in {"name", "father_name"}:
        return rnd.choice((value, value, value.upper(), f" {value} "))
    return writer(value) if callable(writer) else value


WRITERS = {
    "belt_no": (str, int, lambda belt: f"No. {belt}", lambda belt: belt.translate(URDU_DIGITS)),
    "cnic": (
        str, int, float, lambda n: f"{n[:5]}-{n[5:12]}-{n[12]}", lambda n: f"{n[:5]} {n[5:12]} {n[12]}",
        lambda n: f"{n[:5]}-{n[5:12]}-{n[12]}".translate(URDU_DIGITS),
    ),
    "personnel_no": (str, int, float, lambda n: n.lstrip("0")),
    "born_on": (
        lambda d: d, lambda d: d.strftime("%d.%m.%Y"), lambda d: d.strftime("%d/%m/%y"),
        lambda d: d.strftime("%m/%d/%Y"),
        lambda d: (d - EPOCH).days, lambda d: d.strftime("%d-%m-%Y").translate(URDU_DIGITS),
        lambda d: d.strftime("%d-%b-%Y"), lambda d: f"{d.day}.{d.month}.{d:%y}", lambda d: d.isoformat(),
    ),
    "enlisted_on": (
        lambda d: d, lambda d: d.strftime("%d.%m.%Y"), lambda d: (d - EPOCH).days,
        lambda d: f"{d.day}.{d.month}.{d:%y}",
    ),
    "mobile": (
        str, lambda m: int(m.replace("-", "")), lambda m: m.lstrip("0"), lambda m: f"+92{m[1:]}",
        lambda m: m.replace("-", ""), lambda m: m.translate(URDU_DIGITS),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def planned(ranks, today):
    """The plan of a seed's roll, with the roll."""

    def plan(seed):
        roll = ugly_roll(seed)
        reading = read_roll_of(Workbook("xlsx", (roll.sheet,), "0" * 64), "roll.xlsx", ranks, today)
        return roll, make_plan(reading.rows, [], ranks)

    return plan


@pytest.mark.parametrize("seed", range(60))
def test_every_row_is_right_or_says_what_is_wrong(planned, seed):
    roll, plan = planned(seed)

    taken = {row.incoming.row: row.incoming.draft for row in plan.having(Verdict.NEW)}
    refused = {row.incoming.row for row in plan.having(Verdict.REFUSED)}

    assert {row: draft for row, draft in taken.items() if draft != roll.people.get(row)} == {}
    assert refused == roll.lost
    assert set(taken) | refused == set(roll.people)


def test_the_rolls_differ_in_their_habits():
    headings = {next(row for row in ugly_roll(seed).sheet.rows if sum(map(bool, row)) > 5) for seed in range(60)}

    assert len(headings) == 60
    assert sum(bool(ugly_roll(seed).lost) for seed in range(60)) > 10
