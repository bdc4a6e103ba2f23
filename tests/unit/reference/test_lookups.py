"""Looking things up by code, by any spelling, by words, and on a day."""

from __future__ import annotations

import csv
import dataclasses
import json
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from kpdesk.base.errors import Refused
from kpdesk.reference.pack import built_in
from kpdesk.reference.reference import Reference
from kpdesk.reference.register import Register
from kpdesk.reference.rows import Rank
from kpdesk.reference.rules import PunishmentClass, Setting, Table

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"
RANK_HEADINGS = {"Rank", "DESIGNATION", "عہدہ"}
KINDS_SEEN = {
    "vlogger recorded accused in lock-up": "V16",
    "member of unauthorised group": "V10",
    "criticised posting policy": "V07",
    "photo with SMG in DP": "V04",
    "duet made inside official mobile van": "V03",
    "live from police station": "V03",
    "video in uniform": "V02",
    "smart phone on guard duty": "V12",
}


def sheet(name: str) -> list[list[str]]:
    path = SAMPLES / name
    if path.suffix == ".csv":
        return list(csv.reader(path.read_text(encoding="utf-8-sig", errors="replace").splitlines(), delimiter=";"))
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return [[str(cell) for cell in row] for row in rows]


def column(name: str, headings: set[str]) -> set[str]:
    rows = sheet(name)
    at = next(row.index(cell) for row in rows for cell in row if cell in headings)
    return {row[at] for row in rows if len(row) > at} - headings - {""}


@pytest.mark.parametrize(
    "name", ["roll-clean.xlsx", "roll-old.xls", "roll-merged-headers.xlsx", "roll-urdu.xlsx", "roll-damaged.csv"]
)
def test_every_rank_in_a_sample_roll_is_one_of_its_truth_file(pack: Reference, name: str) -> None:
    truth = json.loads((SAMPLES / name).with_suffix(".truth.json").read_text(encoding="utf-8"))

    found = {text: pack.rank_called(text) for text in column(name, RANK_HEADINGS)}

    assert [text for text, rank in found.items() if rank is None] == []
    assert {rank.name for rank in found.values() if rank} == {person["rank"] for person in truth["people"]}


def test_every_platform_and_rank_of_the_monitoring_log_is_known(pack: Reference) -> None:
    platforms = {text: pack.platform_called(text) for text in column("monitoring-log.xlsx", {"Platform"})}

    assert {text: platform and platform.code for text, platform in platforms.items()} == {
        "tik tok": "tiktok",
        "TikTok": "tiktok",
        "You tube": "youtube",
        "Insta": "instagram",
        "Whatsapp group": "whatsapp",
        "Facebook": "facebook",
        "FB": "facebook",
        "X/Twitter": "x",
    }
    assert all(pack.rank_called(text) for text in column("monitoring-log.xlsx", {"Rank"}))


def test_everything_seen_in_the_monitoring_log_resolves_to_a_kind(pack: Reference) -> None:
    truth = json.loads((SAMPLES / "monitoring-log.truth.json").read_text(encoding="utf-8"))
    seen = {row["what"] for row in truth}

    guessed = {what: pack.kind_guessed(what) for what in seen}

    assert {what: kind.code if kind else None for what, kind in guessed.items()} == KINDS_SEEN


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("He posted a VIDEO, made in Uniform!", "V02"),
        ("وردی میں ویڈیو", "V02"),
        ("V05", "V05"),
        ("holiday pictures", None),
        ("", None),
        ("protest and rumour", None),
    ],
)
def test_words_point_to_one_kind_or_to_none(pack: Reference, words: str, code: str | None) -> None:
    kind = pack.kind_guessed(words)

    assert (kind.code if kind else None) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A.S.I.", "ASI"),
        ("sub inspector", "SI"),
        ("Addl: IGP", "ADDL_IGP"),
        ("Additional IG", "ADDL_IGP"),
        ("AIG", "AIG"),
        ("Const:", "CONST"),
        ("L/C", "LC"),
        ("هيڈ كانسٹيبل", "HC"),
        ("Naib Qasid", "NQASID"),
        ("Brigadier", None),
        ("", None),
    ],
)
def test_ranks_are_found_by_spelling(pack: Reference, text: str, code: str | None) -> None:
    rank = pack.rank_called(text)

    assert (rank.code if rank else None) == code


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://www.tiktok.com/@gul", "tiktok"),
        ("vm.tiktok.com/abc", "tiktok"),
        ("https://x.com/gul", "x"),
        ("https://netflix.com/", None),
        ("https://example.invalid/tiktok.com", None),
        ("https://[broken", None),
    ],
)
def test_a_platform_is_recognised_by_its_address_and_by_nothing_like_it(
    pack: Reference, url: str, code: str | None
) -> None:
    platform = pack.platform_of(url)

    assert (platform.code if platform else None) == code


@pytest.mark.parametrize(
    ("rank", "other", "senior"),
    [
        ("SI", "CONST", True),
        ("CONST", "SI", False),
        ("LC", "CONST", False),
        ("SP", "DSP", True),
        ("OSUPDT", "CONST", None),
        ("JCLERK", "NQASID", True),
        ("SI", "ADMIRAL", None),
    ],
)
def test_seniority_is_known_only_on_one_ladder(pack: Reference, rank: str, other: str, senior: bool | None) -> None:
    assert pack.is_senior(rank, other) is senior


@pytest.mark.parametrize(
    ("rank", "regime", "here"),
    [
        ("CONST", "PR1975", True),
        ("DSP", "PR1975", True),
        ("ASP", "FED2020", False),
        ("SCLERK", "ED2011", True),
        ("SPO", "CONTRACT", True),
        ("LEVY", "LEVIES", False),
    ],
)
def test_each_rank_is_under_its_rules(pack: Reference, rank: str, regime: str, here: bool) -> None:
    found = pack.regime_of(rank)

    assert found is not None
    assert (found.code, found.handled_here) == (regime, here)
    assert pack.ranks.need(rank).cadre in found.cadres


def test_a_lady_constable_is_punished_as_a_constable_and_a_sub_inspector_not_with_quarter_guard(
    pack: Reference, day: date
) -> None:
    assert pack.punishments_for("LC", day) == pack.punishments_for("CONST", day)
    assert "QUARTER_GUARD" not in {p.code for p in pack.punishments_for("SI", day)}
    assert {p.regime for p in pack.punishments_for("SCLERK", day)} == {"ED2011"}
    assert pack.punishments_for("ADMIRAL", day) == ()


@pytest.mark.parametrize(
    ("rank", "grade", "setting", "designations"),
    [
        ("CONST", PunishmentClass.MINOR, Setting.DISTRICT, {"SDPO", "DPO", "SSP", "SP"}),
        ("HC", PunishmentClass.MAJOR, Setting.DISTRICT, {"DPO", "SSP", "SP"}),
        ("INSP", PunishmentClass.MAJOR, Setting.DISTRICT, {"RPO", "CCPO", "DIG"}),
        ("DSP", PunishmentClass.MAJOR, Setting.DISTRICT, {"PPO"}),
        ("CONST", PunishmentClass.MAJOR, Setting.UNIT, {"SP_UNIT"}),
        ("SCLERK", PunishmentClass.MAJOR, Setting.DISTRICT, set()),
    ],
)
def test_the_matrix_names_who_may_punish(
    pack: Reference, day: date, rank: str, grade: PunishmentClass, setting: Setting, designations: set[str]
) -> None:
    lines = pack.authorities_for(rank, grade, day, setting)

    assert {designation for line in lines for designation in line.designations} == designations


@pytest.mark.parametrize(
    ("regime", "step", "days", "confirm"),
    [
        ("PR1975", "defence", 7, False),
        ("PR1975", "orderly_room_adjournment", 7, False),
        ("PR1975", "findings", 10, True),
        ("PR1975", "appeal", 30, False),
        ("PR1975", "revision", 30, True),
        ("PR1975", "tribunal", 30, False),
        ("PR1975", "supreme_court", 60, True),
        ("ED2011", "findings", 30, True),
        ("ED2011", "appeal_decision", 60, True),
    ],
)
def test_terms_are_those_of_the_rules(pack: Reference, regime: str, step: str, days: int, confirm: bool) -> None:
    clock = pack.clock(regime, step)

    assert clock is not None
    assert (clock.days, clock.confirm) == (days, confirm)


def test_a_term_that_is_not_on_record_is_none(pack: Reference) -> None:
    assert pack.clock("FED2020", "appeal") is None


def test_a_punishment_is_named_within_its_rules(pack: Reference) -> None:
    police, civil = pack.punishment_called("censure", "PR1975"), pack.punishment_called("Censure", "ED2011")

    assert police is not None
    assert civil is not None
    assert (police.code, civil.code) == ("CENSURE", "ED_CENSURE")
    assert pack.punishment_called("Warning", "PR1975") is None


@pytest.mark.parametrize("text", ["MRD", "mrd", "Mardan", "مردان", "DPO Mardan"])
def test_an_office_is_found_by_code_or_name(pack: Reference, text: str) -> None:
    assert pack.office(text).code == "MRD"


def test_an_unknown_office_is_refused(pack: Reference) -> None:
    with pytest.raises(Refused) as refused:
        pack.office("LHR")

    assert refused.value.code == "office_unknown"


def test_a_row_counts_from_its_first_to_its_last_day() -> None:
    rank = dataclasses.replace(built_in().ranks.need("IHC"), valid_from=date(2020, 1, 1), valid_to=date(2020, 12, 31))

    holds = [rank.holds_on(date(y, m, d)) for y, m, d in ((2019, 12, 31), (2020, 1, 1), (2020, 12, 31), (2021, 1, 1))]

    assert holds == [False, True, True, False]


def test_two_periods_of_a_code_are_told_apart_by_the_day() -> None:
    old = dataclasses.replace(built_in().ranks.need("HC"), bps=7, valid_to=date(2019, 12, 31))
    new = dataclasses.replace(old, bps=9, valid_from=date(2020, 1, 1), valid_to=None)
    ranks: Register[Rank] = Register(Table.RANKS.value, (new, old))

    assert [ranks.need("hc", date(year, 6, 1)).bps for year in (2018, 2024)] == [7, 9]
    assert ranks.need("HC") is new
    assert ranks.called("H/C", date(2018, 6, 1)) is old
    assert ranks.on(date(2018, 6, 1)) == (old,)


def test_a_code_that_did_not_hold_yet_is_refused(pack: Reference) -> None:
    assert pack.regimes.get("ED2011", date(2011, 9, 15)) is None
    with pytest.raises(Refused) as refused:
        pack.regimes.need("ED2011", date(2011, 9, 15))
    assert refused.value.code == "reference_unknown"
