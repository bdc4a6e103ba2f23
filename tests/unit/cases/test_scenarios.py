"""The table of scenarios: facts of a file, and the defects that a tribunal would name in it; none besides."""

from __future__ import annotations

import csv
import dataclasses
import runpy
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pytest

from kpdesk.cases.asking import as_it_stands
from kpdesk.cases.facts import Accused, CaseFacts, Head, Named, OtherCase, StepFact
from kpdesk.cases.field_reading import read_fields
from kpdesk.cases.finding_rules import LAW
from kpdesk.cases.guard import warnings_for
from kpdesk.cases.rulebook import Rulebook
from kpdesk.cases.schedule import Schedule
from kpdesk.cases.states import State, Step, Track
from kpdesk.reference.pack import built_in

FOLDER: Final = Path(__file__).resolve().parents[2] / "data" / "proceedings"
START: Final = date(2026, 11, 2)
TODAY: Final = START + timedelta(days=400)
HEADS: Final = (
    Head("Abdul Qayyum", "SSP", last=START - timedelta(days=1)),
    Head("Tariq Mehmood PSP", "SSP", first=START),
)
BOOK: Final = Rulebook(built_in())


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SCENARIOS: Final = table("scenarios.csv")
ROADS: Final = table("roads.csv")
Line = tuple[str, int, dict[str, str]]
"""A step, the day after the start, and its fields as written."""


def road_of(name: str) -> list[Line]:
    return [(row["step"], int(row["day"]), fields_in(row["fields"], ";")) for row in ROADS if row["road"] == name]


def fields_in(text: str, between: str) -> dict[str, str]:
    pairs = (part.split("=", 1) for part in text.split(between) if part.strip())
    return {key.strip(): value.strip() for key, value in pairs}


def changed(road: list[Line], changes: str) -> tuple[list[Line], dict[str, str]]:
    """Returns the road with the changes of a scenario, and what it says of the case itself."""
    of_case: dict[str, str] = {}
    for change in filter(None, (part.strip() for part in changes.split(";"))):
        words = change.split()
        if change.startswith("case."):
            key, _, value = change.removeprefix("case.").partition("=")
            of_case[key.strip()] = value.strip()
        elif words[0] == "without":
            road = [line for place, line in enumerate(road) if place != place_of(road, words[1:])]
        elif words[0] == "add":
            line = added(words[1:])
            place = max((place for place, known in enumerate(road) if known[1] <= line[1]), default=-1) + 1
            road = [*road[:place], line, *road[place:]]
        elif words[1] == "becomes":
            place = place_of(road, words[:1])
            road = [*road[:place], (words[2], int(words[4]), {}), *road[place + 1 :]]
        elif words[1] == "on":
            place = place_of(road, words[:1])
            road[place] = (road[place][0], int(words[2]), road[place][2])
        else:
            target, _, value = change.partition("=")
            name, _, key = target.strip().rpartition(".")
            road[place_of(road, name.split())][2][key.strip()] = value.strip()
    return road, of_case


def place_of(road: list[Line], words: list[str]) -> int:
    """Returns the place of a step: the first of that name, or with ``second`` before it the second."""
    places = [place for place, line in enumerate(road) if line[0] == words[-1]]
    return places[1 if words[0] == "second" else 0]


def added(words: list[str]) -> Line:
    return words[0], int(words[2]), fields_in(" ".join(words[4:]), "/")


def step_of(line: Line) -> StepFact:
    step, day, written = Step(line[0]), line[1], {key: value for key, value in line[2].items() if value}
    values: dict[str, object] = {key: moment(value) for key, value in written.items()}
    if "+" in str(values.get("punishment", "")):
        values["awards"] = [award(part.split()) for part in str(values.pop("punishment")).split("+")]
    for name in ("charges", "witnesses", "members"):
        if name in values:
            values[name] = [values[name]]
    clean, problems = read_fields(step, values)
    assert not [problem for problem in problems if problem.code != "step_field_needed"], problems
    return StepFact(step, START + timedelta(days=day), clean)


def moment(text: str) -> str:
    signed = text[:1] in "+-" and text[1:].isdecimal()
    return (START + timedelta(days=int(text))).isoformat() if signed else text


def award(words: list[str]) -> dict[str, object]:
    return {"punishment": words[0]} | ({"amount": words[1]} if len(words) > 1 else {})


def case_of(row: dict[str, str]) -> CaseFacts:
    lines, of_case = changed(road_of(row["road"]), row["changes"])
    track = next(line["track"] for line in ROADS if line["road"] == row["road"])
    named = of_case.get("named", "").split()
    other = of_case.get("other", "").split()
    posted = of_case.get("posted_on")
    return CaseFacts(
        Track(track),
        State.INFORMATION,
        Accused("p", row["rank"], "Gul Khan"),
        tuple(step_of(line) for line in lines),
        kinds=(of_case.get("kind", "V02"),),
        seen_on=(START,),
        others=(OtherCase(other[0], other[1] != "open", other[1] == "punished"),) if other else (),
        protected="protected" in of_case,
        cleared="cleared" in of_case,
        seen_by=(of_case.get("seen_by", "Monitoring Unit"),),
        posted_on=(date.fromisoformat(posted),) if posted else (),
        named=(
            Named("p", "Gul Khan", row["rank"], "accused"),
            *((Named("n", " ".join(named[1:-1]), named[0], named[-1]),) if named else ()),
        ),
        witnesses=(of_case.get("witness", "HC Zahid"),),
        authority=of_case.get("authority", ""),
        office_head="DPO",
        heads=HEADS,
        serves="serves" not in of_case,
    )


def found_in(case: CaseFacts) -> set[str]:
    """Returns the codes of the guard's list over the whole case; ``?`` behind those that only warn."""

    def rules(day: date) -> Schedule:
        return BOOK.on(case.accused.rank, day, "MRD")

    found = [entry.warning for entry in as_it_stands(case, rules, TODAY)]
    if not case.serves:
        last = case.steps[-1]
        found += warnings_for(dataclasses.replace(case, steps=case.steps[:-1]), last, rules(last.on), TODAY)
    return {entry.code + "?" * entry.confirm for entry in found}


@pytest.mark.parametrize("row", SCENARIOS, ids=lambda row: f"{row['no']} {row['facts'][:60]}")
def test_scenario(row: dict[str, str]) -> None:
    assert found_in(case_of(row)) == set(row["defects"].split()) - {"none"}


def test_the_table_holds_clean_files_single_defects_and_pairs() -> None:
    sizes = Counter(
        "none" if row["defects"] == "none" else "pair" if "; and " in row["facts"] else "one" for row in SCENARIOS
    )

    assert len(SCENARIOS) >= 300
    assert sizes["none"] >= 50
    assert sizes["one"] >= 100
    assert sizes["pair"] >= 150


def test_the_table_is_what_its_sources_make() -> None:
    drafting = runpy.run_path(str(Path(__file__).resolve().parents[3] / "packaging" / "draft_scenarios.py"))
    single = table("defects.csv")
    rows = [*(row | {"defects": "none"} for row in table("clean.csv")), *single, *drafting["pairs"](single)]

    assert [tuple(row[key] for key in drafting["COLUMNS"][1:]) for row in SCENARIOS] == [
        tuple(row[key] for key in drafting["COLUMNS"][1:]) for row in rows
    ]


NOT_IN_TABLE: Final = frozenset({"violation_disposed", "time_barred"})
"""Asked when a case is opened, or of a term that the office itself puts on record; tested elsewhere."""


def test_every_finding_stands_in_the_table() -> None:
    named = {code.rstrip("?") for row in SCENARIOS for code in row["defects"].split()}

    assert set(LAW) - named - NOT_IN_TABLE == set()


def test_the_words_of_a_scenario_can_be_wrong() -> None:
    """A row whose defects are not those of its facts is found out."""
    clean = next(row for row in SCENARIOS if row["defects"] == "none")

    assert found_in(case_of(clean | {"changes": "without personal_hearing_held"})) == {"no_hearing"}
