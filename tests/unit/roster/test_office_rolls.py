"""Files of every kind that combine the habits of offices, with the truth beside them.

Measured over all of them: rows placed right, rows silently wrong, questions a file.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.reference.pack import built_in
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.importing import RollReading, read_roll_of
from kpdesk.roster.plan import Verdict, make_plan
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.settling import settle, still_asked
from kpdesk.workbooks.grid import Merge
from kpdesk.workbooks.reading import read_workbook_bytes

TODAY = date(2026, 11, 22)
RANKS = RankNames(built_in().ranks)
EPOCH = date(1899, 12, 30)
URDU, PERSIAN = (str.maketrans("0123456789", digits) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"))
KINDS = (
    "xlsx", "ods", "xls", "xlsm", "csv utf-8 ,", "csv utf-8-sig ;", "csv utf-16 tab", "csv cp1252 |", "csv cp1256 ,",
    "csv utf-8 ^",
)  # fmt: skip
LATIN = (("Gul", "Amir", "Noor", "Sher", "Zar", "Muhammad", "Wali", "Yousaf"),
         ("Khan", "Zaman", "Shah", "Ullah", "Afridi", "Din", "Bangash", "Khattak"))  # fmt: skip
ARABIC = (("گل", "نور", "زر", "محمد", "اکرم", "طاہر"), ("خان", "شاہ", "زمان", "احمد", "جان", "اکبر"))
RANKS_WRITTEN = {
    "CONST": (("FC", "Constable", "F/C", "F.C"), "کانسٹیبل"), "HC": (("HC", "Head Constable", "H/C"), "ہیڈ کانسٹیبل"),
    "ASI": (("ASI", "A.S.I"), "اے ایس آئی"),
}  # fmt: skip
STATIONS = ("PS City", "PS Hoti", "PS Toru")
HEADINGS = {
    "serial": ("S.No", "Sr#", "Ser No.", "نمبر شمار"),
    "name": ("Name", "NAME", "Name of Official", "نام"),
    "father_name": ("Father's Name", "F/Name", "S/O", "ولدیت"),
    "name_father": ("Name with Parentage", "Name & Father Name", "Name / Parentage", "نام مع ولدیت"),
    "rank": ("Rank", "DESIGNATION", "Present Rank", "عہدہ"),
    "belt_no": ("Belt No", "B.No", "Const: No", "بیلٹ نمبر"),
    "rank_belt": ("Rank & No", "Rank No.", "Rank/Belt No", "عہدہ"),
    "cnic": ("CNIC", "N.I.C", "C.N.I.C No", "شناختی کارڈ"),
    "personnel_no": ("Personnel No", "Pers: No", "P.No", "پرسنل نمبر"),
    "born_on": ("D.O.B", "Date of Birth", "DOB", "تاریخ پیدائش"),
    "enlisted_on": ("D.O.A", "Date of Enlistment", "Date of Apptt:", "تاریخ بھرتی"),
    "posting": ("Present Posting", "Posted at", "Place of posting", "تعیناتی"),
    "mobile": ("Cell", "Mobile No", "CONTACT", "موبائل نمبر"),
    "height": ("Height", "Ht.", "HEIGHT", "قد"), "blood": ("Blood Group", "B/Group", "Blood Gp", "بلڈ گروپ"),
    "remarks": ("Remarks", "REMARKS", "Rmks", "کیفیت"),
}  # fmt: skip
CNICS = ("dashes", "plain", "number", "spaces", "dots", "urdu", "persian")
DATES = ("real", "serial", "dots", "slashes", "short", "words", "iso", "month_first", "urdu", "mixed", "swapped")
BY_CHANCE = ("two_row", "repeated", "hidden", "lost", "strange_rank", "twin", "formulas", "zeros_lost", "noise")
LAYOUTS = ("column", "section", "sheets", "merged")


@dataclass(frozen=True)
class Habits:
    """What an office does; ``language`` 3 is Urdu, the others are spellings of the English headings."""

    kind: str
    language: int
    layout: str
    cnic: str
    dates: str
    join: str = "none"
    two_row: bool = False
    repeated: bool = False
    hidden: bool = False
    lost: bool = False
    strange_rank: bool = False
    twin: bool = False
    formulas: bool = False
    zeros_lost: bool = False
    noise: bool = False


@dataclass
class Roll:
    """A file, who stands in it by sheet and row, the right answers, and rows that must not be taken."""

    data: bytes = b""
    people: dict[tuple[str, int], PersonDraft] = field(default_factory=dict)
    lost: set[tuple[str, int]] = field(default_factory=set)
    answers: dict[str, str] = field(default_factory=dict)


def possible(habits: Habits) -> Habits:
    """The habits without those that this kind of file cannot hold."""
    if habits.kind.startswith("csv"):
        layout = "section" if habits.layout in {"sheets", "merged"} else habits.layout
        dates = "words" if habits.dates in {"real", "swapped"} else habits.dates
        habits = replace(habits, layout=layout, dates=dates, hidden=False, formulas=False)
        if "cp125" in habits.kind:
            dates, cnic = ("dots" if habits.dates == "urdu" else habits.dates), habits.cnic
            habits = replace(habits, dates=dates, cnic="spaces" if cnic in {"urdu", "persian"} else cnic)
        if "cp1252" in habits.kind:
            habits = replace(habits, language=habits.language % 3)
    return replace(habits, join="none") if habits.two_row else habits


def habits_of(seed: int) -> Habits:
    """Every kind of file, layout, number and date in turn; the rest by chance."""
    rnd = random.Random(seed)
    chance = {name: rnd.random() < 0.4 for name in BY_CHANCE}
    return possible(Habits(
        KINDS[seed % len(KINDS)], rnd.randrange(4), rnd.choice(LAYOUTS), CNICS[seed % len(CNICS)],
        rnd.choice((*DATES, "swapped", "swapped")), rnd.choice(("none", "name_father", "rank_belt")), **chance,
    ))  # fmt: skip


def made(seed: int, habits: Habits, page: Any, formula: Any, write: Any, count: int = 30) -> Roll:
    """Returns a roll of three stations with these habits."""
    rnd, roll = random.Random(seed), Roll()
    groups = [[_person(rnd, 3 * n + place, habits, station) for n in range(count // 3)]
              for place, station in enumerate(STATIONS)]  # fmt: skip
    columns = _columns(habits)
    if habits.layout == "sheets":
        pages = [
            _page(rnd, roll, s, [g], columns, habits, (page, formula)) for s, g in zip(STATIONS, groups, strict=True)
        ]
    else:
        name = "csv" if habits.kind.startswith("csv") else "Roll"
        pages = [_page(rnd, roll, name, groups, columns, habits, (page, formula))]
    if habits.hidden:
        pages.append(replace(pages[0], name="PS Old", hidden=True))
    if habits.dates == "swapped":
        roll.answers["dates:born_on:swapped"] = "swap"
    if habits.noise:
        roll.answers["state_said:duty_state:onleave"] = "leave"
    roll.data = write(habits.kind, pages)
    return roll


def _person(rnd: random.Random, number: int, habits: Habits, station: str) -> PersonDraft:
    born = date(1968, 1, 1) + timedelta(days=rnd.randrange(12_000))
    firsts, lasts = ARABIC if habits.language == 3 else LATIN
    name, father = (f"{rnd.choice(firsts)} {rnd.choice(lasts)}" for _ in range(2))
    urdu = {"name_urdu": name, "father_name_urdu": father} if habits.language == 3 else {}
    return PersonDraft(
        name=name, father_name=father, rank=rnd.choice([*RANKS_WRITTEN]), belt_no=str(1000 + number), posting=station,
        cnic=f"1{rnd.randrange(5000, 7999)}{rnd.randrange(10**6, 10**7)}{rnd.choice('13579')}", born_on=born,
        personnel_no=f"{rnd.randrange(1, 10**6) * 100 + number:08d}",
        enlisted_on=born + timedelta(days=rnd.randrange(18 * 366, 24 * 365)),
        mobile=f"03{rnd.randrange(10, 50)}-{rnd.randrange(10**6, 10**7)}", **urdu,
    )  # fmt: skip


def _columns(habits: Habits) -> list[str]:
    names = {
        "none": ["name", "father_name", "rank", "belt_no"], "name_father": ["name_father", "rank", "belt_no"],
        "rank_belt": ["rank_belt", "name", "father_name"],
    }[habits.join]  # fmt: skip
    posting = ["posting"] if habits.layout in {"column", "merged"} else []
    numbers = ["cnic", "personnel_no", "born_on", "enlisted_on", "mobile"]
    noise = ["height", "blood"] if habits.noise else []
    return ["serial", *names, *noise, *numbers, *posting, *(["remarks"] if habits.noise else [])]


def _page(
    rnd: random.Random, roll: Roll, name: str, groups: list[list[PersonDraft]], columns: list[str], habits: Habits,
    make: tuple[Any, Any],
) -> Any:  # fmt: skip
    page, formula = make
    rows: list[tuple[Any, ...]] = [("OFFICE OF THE DISTRICT POLICE OFFICER",), ("NOMINAL ROLL",)]
    headings, merges = _headings(habits, columns, len(rows) + 1)
    rows += headings
    hidden: set[int] = set()
    for group in groups:
        if habits.layout == "section":
            rows.append((None, f"{group[0].posting.upper()} ({len(group)})"))
        if habits.repeated and group is not groups[0]:
            rows.extend([(), headings[-1] if len(headings) == 1 else headings[0]])
        first = len(rows) + 1
        for place, person in enumerate(group):
            cells = [_cell(column, person, habits, place) for column in columns]
            if habits.formulas:
                cells[columns.index("cnic")] = formula(cells[columns.index("cnic")])
            rows.append(tuple(cells))
            _note(rnd, roll, name, len(rows), person, place, habits, hidden, rows, columns)
        if habits.layout == "merged":
            merges.append(Merge(first, columns.index("posting"), len(rows), columns.index("posting")))
    rows.extend([(), (None, "TOTAL", 30), (None, "Prepared by: EC"), (None, None, None, "District Police Officer")])
    width = max(map(len, rows))
    padded = tuple((*row, *[None] * (width - len(row))) for row in rows)
    return page(name, padded, frozenset(hidden), tuple(merges))


def _note(
    rnd: random.Random, roll: Roll, name: str, number: int, person: PersonDraft, place: int, habits: Habits,
    hidden: set[int], rows: list[tuple[Any, ...]], columns: list[str],
) -> None:  # fmt: skip
    """Keeps what the row just written is in truth; some rows are hidden, lost, or stand twice."""
    if habits.hidden and place == 2:
        hidden.add(number)
        return
    if habits.lost and place == 4:
        cells = [*rows[-1]]
        cells[columns.index("cnic")] = rnd.choice(("1.61E+12", "161011234567", 1.61e12))
        rows[-1] = tuple(cells)
        roll.lost.add((name, number))
        return
    if habits.strange_rank and place == 3:
        roll.answers["rank:gunner"] = "CONST"
        person = replace(person, rank="CONST")
    roll.people[name, number] = person
    if habits.twin and place == 5:
        rows.append(tuple(_cell(column, replace(person, belt_no="77"), habits, 0) for column in columns))
        roll.answers |= {f"two_rows:cnic:{name}!{number}": f"{name}!{number}", "two_rows": "first"}


def _headings(habits: Habits, columns: list[str], number: int) -> tuple[list[tuple[Any, ...]], list[Merge]]:
    words = [HEADINGS[column][habits.language] for column in columns]
    if not habits.two_row or habits.language == 3:
        return [tuple(words)], []
    upper: list[Any] = [*words]
    lower: list[Any] = [None] * len(words)
    for (_born, place), (_enlisted, after) in pairwise(
        [("b", columns.index("born_on")), ("e", columns.index("enlisted_on"))]
    ):
        upper[place], upper[after], lower[place], lower[after] = "Date of", None, "Birth", "Enlistment"
    tall = [Merge(number, column, number + 1, column) for column, text in enumerate(lower) if text is None]
    return [tuple(upper), tuple(lower)], [*tall, Merge(number, place, number, after)]


def _cell(column: str, person: PersonDraft, habits: Habits, place: int) -> Any:
    urdu = habits.language == 3
    latin, arabic = RANKS_WRITTEN[person.rank]
    rank = arabic if urdu else latin[place % len(latin)]
    if habits.strange_rank and place == 3:
        rank = "Gunner"
    if column in {"born_on", "enlisted_on"}:
        day: date = getattr(person, column)
        return _day(day, "dots" if column == "enlisted_on" and habits.dates == "swapped" else habits.dates, place)
    cells = {
        "serial": lambda: place + 1,
        "name_father": lambda: f"{person.name} {'ولد' if urdu else 's/o'} {person.father_name}",
        "rank": lambda: rank,
        "rank_belt": lambda: f"{rank} {person.belt_no}",
        "name": lambda: person.name if urdu or place % 3 else person.name.upper(),
        "cnic": lambda: _cnic(person.cnic or "", habits.cnic),
        "personnel_no": lambda: int(person.personnel_no or 0) if habits.zeros_lost else person.personnel_no,
        "mobile": lambda: int(person.mobile.replace("-", "")) if habits.zeros_lost else person.mobile,
        "posting": lambda: _posting(person.posting, habits, place),
        "height": lambda: (5.8, "5'-9\"", "-", 172)[place % 4],
        "blood": lambda: ("B+", "O+", "AB-", "N/A")[place % 4],
        "remarks": lambda: (None, "On leave", "Nil", "transferred vide OB No. 123 dt 4.5.2024")[place % 4],
    }
    return cells[column]() if column in cells else getattr(person, column)


def _posting(posting: str, habits: Habits, place: int) -> str | None:
    if habits.layout == "merged":
        return posting if place == 0 else None
    return posting.replace("PS", "P.S") if place == 1 else posting


def _cnic(digits: str, how: str) -> Any:
    parts = (digits[:5], digits[5:12], digits[12])
    written = {"spaces": " ", "dots": "."}.get(how, "-").join(parts)
    tables = {"urdu": URDU, "persian": PERSIAN}
    return {"number": int(digits), "plain": digits}.get(how, written.translate(tables.get(how, {})))


def _day(day: date, how: str, place: int) -> Any:
    if how == "mixed":
        how = ("dots", "slashes", "words", "iso", "short")[place % 5]
    if how == "swapped":
        return date(day.year, day.day, day.month) if day.day <= 12 else f"{day:%d/%m/%Y}"
    return {
        "real": day, "serial": (day - EPOCH).days, "dots": f"{day:%d.%m.%Y}", "slashes": f"{day:%d/%m/%Y}",
        "short": f"{day.day}.{day.month}.{day:%y}", "words": f"{day:%d-%b-%Y}", "iso": day.isoformat(),
        "month_first": f"{day:%m/%d/%Y}", "urdu": f"{day:%d-%m-%Y}".translate(PERSIAN),
    }[how]  # fmt: skip


def read(roll: Roll) -> RollReading:
    """Returns what is read from the file itself, in a child process as always."""
    return read_roll_of(read_workbook_bytes(roll.data, name="roll"), "roll", RANKS, TODAY)


def planned(reading: RollReading, answers: dict[str, str]) -> Any:
    """Returns the plan and its questions."""
    settled = settle(reading.rows, answers, RANKS, {}, {}, TODAY)
    plan = make_plan(settled.rows, [], RANKS, answers, TODAY)
    return plan, still_asked((*settled.questions, *plan.questions), plan)


def taken(plan: Any) -> dict[tuple[str, int], PersonDraft]:
    return {(row.incoming.sheet, row.incoming.row): row.incoming.draft for row in plan.having(Verdict.NEW)}


def silently_wrong(roll: Roll, plan: Any) -> dict[tuple[str, int], PersonDraft]:
    return {place: draft for place, draft in taken(plan).items() if draft != roll.people.get(place)}


@dataclass
class Figures:
    """What one file came to."""

    seed: int
    rows: int
    right: int
    wrong: dict[tuple[str, int], PersonDraft]
    refused: set[tuple[str, int]]
    lost: set[tuple[str, int]]
    questions: list[str]


SEEDS = range(60)


@pytest.fixture(scope="module")
def figures(page, formula, write_roll) -> list[Figures]:
    """Reads every file, answers what it asks as the office would, and counts."""
    found = []
    for seed in SEEDS:
        roll = made(seed, habits_of(seed), page, formula, write_roll)
        reading = read(roll)
        before, asked = planned(reading, {})
        after, _left = planned(reading, {q.id: roll.answers[q.id] for q in asked if q.id in roll.answers})
        people = taken(after)
        found.append(Figures(
            seed, len(roll.people), sum(people.get(place) == draft for place, draft in roll.people.items()),
            silently_wrong(roll, before) | silently_wrong(roll, after),
            {(row.incoming.sheet, row.incoming.row) for row in after.having(Verdict.REFUSED)}, roll.lost,
            [question.id for question in asked],
        ))  # fmt: skip
    return found


def test_at_least_99_of_100_rows_are_placed_right(figures):
    rows, right = sum(each.rows for each in figures), sum(each.right for each in figures)
    short = [(each.seed, habits_of(each.seed), each.right, each.rows) for each in figures if each.right < each.rows]

    assert right >= 0.99 * rows, f"{right} of {rows} rows in {len(figures)} files; short: {short}"


def test_no_row_of_any_file_is_silently_wrong(figures):
    wrong = {each.seed: (habits_of(each.seed), each.wrong) for each in figures if each.wrong}

    assert wrong == {}, f"{sum(len(rows) for _habits, rows in wrong.values())} rows silently wrong"


def test_exactly_the_rows_whose_number_was_lost_are_refused(figures):
    assert {each.seed: each.refused ^ each.lost for each in figures if each.refused != each.lost} == {}


def test_no_file_asks_more_than_five_questions(figures):
    assert {each.seed: each.questions for each in figures if len(each.questions) > 5} == {}


def test_the_files_hold_every_habit():
    seen = [habits_of(seed) for seed in SEEDS]

    assert {habits.kind for habits in seen} == set(KINDS)
    assert {habits.layout for habits in seen} == set(LAYOUTS)
    assert {habits.cnic for habits in seen} == set(CNICS)
    assert {habits.dates for habits in seen} == set(DATES)
    for name in BY_CHANCE:
        assert sum(getattr(habits, name) for habits in seen) >= 8, name


some_habits = st.builds(
    Habits, st.sampled_from(KINDS), st.integers(0, 3), st.sampled_from(LAYOUTS), st.sampled_from(CNICS),
    st.sampled_from(DATES), st.sampled_from(("none", "name_father", "rank_belt")), *[st.booleans()] * 9,
).map(possible)  # fmt: skip


@settings(max_examples=25, deadline=None,
          suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.integers(0, 10**6), some_habits)
def test_whatever_a_file_combines_nothing_is_silently_wrong(page, formula, write_roll, seed, habits):
    roll = made(seed, habits, page, formula, write_roll, 24)

    plan, questions = planned(read(roll), {})

    assert silently_wrong(roll, plan) == {}
    assert len(questions) <= 5
