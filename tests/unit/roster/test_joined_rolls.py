"""Rolls of several sheets with joined columns, merged blocks, swapped dates, unknown ranks: truth beside them.

Every question is answered as the office would; then every row must be right, and before that nothing silently wrong.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.reference.pack import built_in
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.importing import read_roll_of
from kpdesk.roster.plan import Verdict, make_plan
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.settling import settle, still_asked
from kpdesk.workbooks.grid import Merge, Sheet, Workbook

TODAY = date(2026, 11, 22)
RANKS = RankNames(built_in().ranks)
FIRST = ("Gul", "Amir", "Noor", "Sher", "Zar", "Muhammad", "Wali", "Karim", "Bilal", "Tahir", "Qadir", "Yousaf")
LAST = ("Khan", "Zaman", "Shah", "Ullah", "Afridi", "Rehman", "Din", "Bangash", "Jan", "Hussain", "Khattak", "Akbar")
SPELLINGS = {"CONST": ("FC", "Constable", "F.C"), "HC": ("HC", "H/C", "Head Constable"), "ASI": ("ASI",)}
STATIONS = ("PS City", "PS Hoti", "PS Toru", "PS Rustam")
JOINS = ("none", "name_father", "rank_belt", "all")
PLACES = ("column", "section", "sheet", "merged")
DATES = ("text", "real", "swapped")
STRANGE_RANK = "Gunner"


@dataclass
class JoinedRoll:
    """A workbook, who stands where, the right answers, and rows with a fault that must not be taken."""

    workbook: Workbook
    people: dict[tuple[str, int], PersonDraft]
    answers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Habits:
    """What an office does."""

    join: str
    place: str
    dates: str
    strange_rank: bool
    twin: bool
    hidden: bool


def joined_roll(seed: int, habits: Habits, count: int = 30) -> JoinedRoll:
    """Returns a roll of three stations with these habits."""
    rnd = random.Random(seed)
    roll = JoinedRoll(Workbook("xlsx", (), "0" * 64), {})
    people = [_person(rnd, number, habits) for number in range(count)]
    stations = rnd.sample(STATIONS, 3)
    by_sheet = habits.place == "sheet"
    groups = [people[place::3] for place in range(3)]
    posted = [
        [replace(person, posting=station) for person in group] for station, group in zip(stations, groups, strict=True)
    ]
    if by_sheet:
        sheets = [_sheet(roll, station, [group], habits) for station, group in zip(stations, posted, strict=True)]
    else:
        sheets = [_sheet(roll, "Roll", posted, habits)]
    if habits.hidden:
        sheets.append(replace(sheets[0], name="PS Old" if by_sheet else "Old", hidden=True))
    roll.workbook = replace(roll.workbook, sheets=tuple(sheets))
    return roll


def _person(rnd: random.Random, number: int, habits: Habits) -> PersonDraft:
    born = date(1968, 1, 1) + timedelta(days=rnd.randrange(13_000))
    return PersonDraft(
        name=f"{rnd.choice(FIRST)} {rnd.choice(LAST)}",
        father_name=f"{rnd.choice(FIRST)} {rnd.choice(LAST)}",
        rank=rnd.choice([*SPELLINGS]),
        belt_no=str(1000 + number),
        cnic=f"1{rnd.randrange(5000, 7999)}{rnd.randrange(10**6, 10**7)}{rnd.choice('13579')}",
        born_on=born,
    )


def _sheet(roll: JoinedRoll, name: str, groups: list[list[PersonDraft]], habits: Habits) -> Sheet:
    headings, columns = _layout(habits)
    rows: list[tuple[object, ...]] = [("NOMINAL ROLL",), headings]
    merges: list[Merge] = []
    for group in groups:
        if habits.place == "section":
            rows.append((f"{group[0].posting.upper()} ({len(group)})",))
        first = len(rows) + 1
        for place, person in enumerate(group):
            strange = habits.strange_rank and place == 3
            cells = [_cell(column, person, habits, place, strange=strange) for column in columns]
            rows.append(tuple(cells))
            roll.people[name, len(rows)] = person
            if strange:
                roll.answers["rank:gunner"] = "CONST"
                roll.people[name, len(rows)] = replace(person, rank="CONST")
        if habits.place == "merged":
            merges.append(Merge(first, len(columns) - 1, len(rows), len(columns) - 1))
    if habits.twin:
        _add_twin(roll, name, rows, columns, habits)
    rows.extend([(None, "TOTAL", 30), (None, "Prepared by: EC")])
    if habits.dates == "swapped":
        roll.answers["dates:born_on:swapped"] = "swap"
    width = max(map(len, rows))
    return Sheet(
        name,
        tuple((*row, *[None] * (width - len(row))) for row in rows),  # type: ignore[arg-type]
        merges=tuple(merges),
    )


def _add_twin(roll: JoinedRoll, name: str, rows: list[tuple[object, ...]], columns: list[str], habits: Habits) -> None:
    """The last person stands a second time with another belt number; the first row is right."""
    person = roll.people[name, len(rows)]
    changed = replace(person, belt_no="77")
    first = len(rows)
    rows.append(tuple(_cell(column, changed, habits, 99, strange=False) for column in columns))
    roll.answers |= {f"two_rows:cnic:{name}!{first}": f"{name}!{first}", "two_rows": "first"}


def _layout(habits: Habits) -> tuple[tuple[str, ...], list[str]]:
    columns = {
        "none": ["name", "father_name", "rank", "belt_no"],
        "name_father": ["name_father", "rank", "belt_no"],
        "rank_belt": ["name", "father_name", "rank_belt"],
        "all": ["all"],
    }[habits.join] + ["cnic", "born_on"]
    if habits.place in {"column", "merged"}:
        columns.append("posting")
    return tuple(HEADINGS[column] for column in columns), columns


HEADINGS = {
    "name": "Name", "father_name": "F/Name", "rank": "Rank", "belt_no": "B.No", "name_father": "Name with Parentage",
    "rank_belt": "Rank & No", "all": "Rank, Name & No", "cnic": "N.I.C", "born_on": "D.O.B", "posting": "Posted at",
}  # fmt: skip


def _cell(column: str, person: PersonDraft, habits: Habits, place: int, *, strange: bool) -> object:
    rank = STRANGE_RANK if strange else SPELLINGS[person.rank][place % len(SPELLINGS[person.rank])]
    if column == "rank":
        return rank
    if column == "name_father":
        return f"{person.name} s/o {person.father_name}"
    if column == "rank_belt":
        return f"{rank} {person.belt_no}"
    if column == "all":
        return f"{rank} {person.name} s/o {person.father_name} No. {person.belt_no}"
    if column == "born_on":
        return _birth(person.born_on, habits.dates, place)
    if column == "posting" and habits.place == "merged":
        return person.posting if place == 0 else None
    if column == "cnic":
        return f"{person.cnic[:5]}-{person.cnic[5:12]}-{person.cnic[12]}"
    return getattr(person, column)


def _birth(day: date, how: str, place: int) -> object:
    if how == "real":
        return day
    if how == "swapped" and day.day <= 12:
        return date(day.year, day.day, day.month)
    return day.strftime("%d/%m/%Y")


def planned(roll: JoinedRoll, answers: dict[str, str]):
    """Returns the plan, its questions and the rows set aside."""
    reading = read_roll_of(roll.workbook, "roll.xlsx", RANKS, TODAY)
    settled = settle(reading.rows, answers, RANKS, {}, {}, TODAY)
    plan = make_plan(settled.rows, [], RANKS, answers, TODAY)
    return plan, still_asked((*settled.questions, *plan.questions), plan)


def wrong_rows(plan, people) -> dict[tuple[str, int], PersonDraft]:
    """The rows that would be taken although they are not as the truth has them."""
    taken = {(row.incoming.sheet, row.incoming.row): row.incoming.draft for row in plan.having(Verdict.NEW)}
    return {place: draft for place, draft in taken.items() if draft != people.get(place)}


def habits_of(seed: int) -> Habits:
    rnd = random.Random(seed)
    join = JOINS[seed % 4]
    return Habits(
        join,
        PLACES[seed // 4 % 4],
        rnd.choice(DATES),
        strange_rank=rnd.random() < 0.4,
        twin=rnd.random() < 0.4,
        hidden=rnd.random() < 0.4,
    )


SEEDS = range(48)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_silently_wrong_and_with_the_answers_every_row_is_right(seed):
    roll = joined_roll(seed, habits_of(seed))

    before, asked = planned(roll, {})
    answers = {question.id: roll.answers[question.id] for question in asked if question.id in roll.answers}
    after, left = planned(roll, answers)

    assert wrong_rows(before, roll.people) == wrong_rows(after, roll.people) == {}
    assert len(asked) <= 5
    assert {(row.incoming.sheet, row.incoming.row) for row in after.having(Verdict.NEW)} == set(roll.people)
    assert [question.id for question in left if question.is_open] == []


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(0, 10**6),
    st.builds(
        Habits, st.sampled_from(JOINS), st.sampled_from(PLACES), st.sampled_from(DATES),
        st.booleans(), st.booleans(), st.booleans(),
    ),
)  # fmt: skip
def test_whatever_an_office_combines_nothing_is_silently_wrong(seed, habits):
    roll = joined_roll(seed, habits, 24)

    plan, questions = planned(roll, {})

    assert wrong_rows(plan, roll.people) == {}
    assert len(questions) <= 5


def test_the_rolls_hold_every_habit():
    seen = [habits_of(seed) for seed in SEEDS]

    assert {habits.join for habits in seen} == set(JOINS)
    assert {habits.place for habits in seen} == set(PLACES)
    assert sum(habits.dates == "swapped" for habits in seen) > 10
    assert sum(habits.twin for habits in seen) > 10
    assert sum(habits.strange_rank for habits in seen) > 5
