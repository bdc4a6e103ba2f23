"""The built-in pack: complete, well-formed, and silent where nothing is known."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.errors import Broken
from kpdesk.base.resources import resource
from kpdesk.base.sentences import sentence
from kpdesk.reference.integrity import problems_in
from kpdesk.reference.pack import built_in, read_pack
from kpdesk.reference.reference import Reference
from kpdesk.reference.row_types import ROW_TYPES
from kpdesk.reference.row_values import row_of, values_of
from kpdesk.reference.rules import KindFlag, OfficeKind, PunishmentClass, Severity, Table


@pytest.mark.parametrize("table", Table)
def test_every_row_goes_to_values_and_back_unchanged(pack: Reference, table: Table) -> None:
    rows = tuple(pack.table(table))

    assert rows
    for row in rows:
        assert type(row) is ROW_TYPES[table]
        assert row_of(type(row), json.loads(json.dumps(values_of(row)))) == row


@pytest.mark.parametrize("table", Table)
def test_codes_are_unique_and_no_page_is_claimed(pack: Reference, table: Table) -> None:
    rows = tuple(pack.table(table))

    assert [code for code, times in Counter(row.code.casefold() for row in rows).items() if times > 1] == []
    assert all(row.page is None for row in rows)
    assert all(row.source and row.name_ur for row in rows)


def test_the_pack_fits_together(pack: Reference) -> None:
    assert problems_in(pack) == []


def test_no_spelling_of_an_office_rank_or_platform_fits_two(pack: Reference) -> None:
    for register in (pack.offices, pack.ranks, pack.platforms, pack.designations, pack.non_punishments):
        for row in register:
            for text in (row.code, row.name, row.name_ur, *row.also):
                assert register.called(text) is row, f"{register.name}: {text}"


def test_there_are_35_district_offices_and_malakand_apart(pack: Reference, day: date) -> None:
    districts = [office for office in pack.offices.on(day) if office.kind is OfficeKind.DISTRICT]

    reporting = [office for office in districts if office.reports]
    assert len(reporting) == 35
    assert {office.code for office in districts} - {office.code for office in reporting} == {"MKD"}
    assert [office.code for office in reporting if office.head == "CCPO"] == ["PSW"]
    assert pack.offices.need("MKD").confirm


@pytest.mark.parametrize(
    ("region", "districts"),
    [("CCPR", 2), ("RMRD", 5), ("RKHT", 5), ("RBNU", 3), ("RDIK", 4), ("RHZR", 8), ("RMLK", 9)],
)
def test_each_region_has_its_districts(pack: Reference, day: date, region: str, districts: int) -> None:
    assert len(pack.offices_of_region(region, day)) == districts


def test_mardan_writes_under_its_own_letterhead(pack: Reference) -> None:
    mardan = pack.office("MRD")

    assert mardan.letterhead == "OFFICE OF THE DISTRICT POLICE OFFICER, MARDAN"
    assert (mardan.head_designation, mardan.region, mardan.station) == ("District Police Officer", "RMRD", "Mardan")


def test_units_are_reporting_offices_and_the_cpo_is_none(pack: Reference) -> None:
    assert all(office.reports for office in pack.offices if office.kind is OfficeKind.UNIT)
    assert not pack.office("CPO").reports
    assert all(len(office.code) in range(3, 6) for office in pack.offices)


def test_kinds_run_from_v01_to_v20(pack: Reference) -> None:
    assert [kind.code for kind in pack.kinds] == [f"V{number:02}" for number in range(1, 21)]


@pytest.mark.parametrize(
    ("flag", "codes"),
    [
        (KindFlag.DUE_PROCESS, {"V07"}),
        (KindFlag.CUSTODY, {"V16", "V17"}),
        (KindFlag.SUPERVISOR, {"V14", "V15"}),
        (KindFlag.NCCIA, {"V19", "V20"}),
        (KindFlag.OUTSIDER, {"V19"}),
    ],
)
def test_flags_stand_at_their_kinds_only(pack: Reference, flag: KindFlag, codes: set[str]) -> None:
    assert {kind.code for kind in pack.kinds if flag in kind.flags} == codes


def test_severities_are_those_of_the_list(pack: Reference) -> None:
    short = {Severity.LOW: "L", Severity.MEDIUM: "M", Severity.HIGH: "H", None: ""}
    shown = {kind.code: short[kind.severity] + short[kind.severity_most] for kind in pack.kinds}

    expected = "L M M M MH H M H H LM H L M H M H H H - H".replace("-", "").split(" ")
    assert list(shown.values()) == expected


@pytest.mark.parametrize(
    ("code", "limit"),
    [
        ("QUARTER_GUARD", (15, "days")),
        ("CENSURE", (None, None)),
        ("FORFEITURE", (2, "years")),
        ("PROMOTION_WITHHELD", (1, "years")),
        ("INCREMENT_STOPPED", (3, "years")),
        ("FINE", (15000, "rupees")),
    ],
)
def test_minor_punishments_have_their_limits(pack: Reference, code: str, limit: tuple[int | None, str | None]) -> None:
    punishment = pack.punishments.need(code)

    assert (punishment.limit, punishment.unit) == limit
    assert punishment.punishment_class is PunishmentClass.MINOR


def test_quarter_guard_is_for_constables_and_head_constables_and_not_appealable(pack: Reference) -> None:
    assert pack.punishments.need("QUARTER_GUARD").ranks == ("CONST", "HC")
    assert [p.code for p in pack.punishments if not p.appealable] == ["QUARTER_GUARD"]


def test_major_punishments_have_no_limit_and_say_whether_they_bar_employment(pack: Reference) -> None:
    major = [p for p in pack.punishments if p.regime == "PR1975" and p.punishment_class is PunishmentClass.MAJOR]

    assert [p.code for p in major] == [
        "REDUCTION_RANK",
        "REDUCTION_PAY",
        "COMPULSORY_RETIREMENT",
        "REMOVAL",
        "DISMISSAL",
    ]
    assert all(p.limit is None for p in major)
    assert {p.code: p.bars_future_employment for p in major[-2:]} == {"REMOVAL": False, "DISMISSAL": True}


def test_only_the_fine_is_to_be_confirmed_among_the_police_punishments(pack: Reference) -> None:
    assert [p.code for p in pack.punishments if p.confirm and p.regime == "PR1975"] == ["FINE"]
    assert all(p.confirm for p in pack.punishments if p.regime == "ED2011")


def test_what_is_no_punishment_stands_in_a_list_of_its_own(pack: Reference) -> None:
    assert {row.code for row in pack.non_punishments} == {
        "WARNING",
        "EXPLANATION",
        "DISPLEASURE",
        "TRANSFER",
        "LINES",
        "SUSPENSION",
        "REVERSION",
        "DISCHARGE",
    }
    assert not {row.code for row in pack.non_punishments} & {row.code for row in pack.punishments}


def test_every_line_of_the_authority_matrix_is_to_be_confirmed(pack: Reference) -> None:
    assert all(line.confirm for line in pack.authorities)


def test_a_missing_file_is_damage(tmp_path: Path) -> None:
    with pytest.raises(Broken) as broken:
        read_pack(tmp_path)
    assert broken.value.code == "reference_pack_damaged"
    assert "offices.json" in sentence(broken.value.code, broken.value.values)


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('"order": 20', '"order": "20"', "order"),
        ('"group": "HC"', '"group": "NONE"', "group"),
        ('"cadre": "executive"', '"cadre": "navy"', "cadre"),
        ('"code": "LHC"', '"code": "lc"', "valid_from"),
        ('"bps": 22', '"bps": 23', "bps"),
        ('"table": "ranks"', '"table": "offices"', "table"),
        ('"abbreviation"', '"abbreviated"', "abbreviated"),
        ('"rows": [', '"rows": [[', None),
    ],
)
def test_a_damaged_pack_is_refused_with_its_place(tmp_path: Path, old: str, new: str, where: str | None) -> None:
    folder = shutil.copytree(resource("reference"), tmp_path / "pack")
    text = (folder / "ranks.json").read_text(encoding="utf-8")
    (folder / "ranks.json").write_text(text.replace(old, new), encoding="utf-8")

    with pytest.raises(Broken) as broken:
        read_pack(folder)

    assert broken.value.code == "reference_pack_damaged"
    assert (broken.value.values["file"], broken.value.field) == ("ranks.json", where)


def test_the_pack_is_read_once() -> None:
    assert built_in() is built_in()
