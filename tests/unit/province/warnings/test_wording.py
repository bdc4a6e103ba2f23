"""Findings, rates and rows in words."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.base.resources import resource
from kpdesk.province.warnings.finding import Finding, RowRef, WarningTest
from kpdesk.province.warnings.rows_shown import rows_of
from kpdesk.province.warnings.wording import finding_words, per_hundred, rate_words, row_fields, row_words
from kpdesk.reference.pack import built_in

FINDING = Finding(
    WarningTest.NO_RESULT, "no_result/MRD", "MRD", date(2026, 10, 1), (), {"count": 4, "days": 60}, count=4, staff=1200
)


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("test", list(WarningTest))
def test_every_test_has_a_sentence_that_names_the_office(test: WarningTest, language: str) -> None:
    words = finding_words(replace(FINDING, test=test), built_in(), language)

    name = built_in().office("MRD").name_ur if language == "ur" else built_in().office("MRD").name
    assert name in words


@pytest.mark.parametrize("test", list(WarningTest))
def test_both_languages_fill_the_same_fields(test: WarningTest) -> None:
    fields = [
        {name for _text, name, _spec, _conversion in Formatter().parse(_template(test, language)) if name}
        for language in ("en", "ur")
    ]

    assert fields[0] == fields[1]


def _template(test: WarningTest, language: str) -> str:
    catalogue = json.loads(resource("messages", "early_warning.json").read_text(encoding="utf-8"))
    return str(catalogue[f"warning_{test.value}"][language])


def test_a_rate_is_given_from_the_small_number_on() -> None:
    assert rate_words(FINDING, 30).startswith("0.3 per 100 staff")
    assert rate_words(replace(FINDING, staff=29), 30).startswith("Small number: 4 among 29 people")
    assert "29" in rate_words(replace(FINDING, staff=29), 30, "ur")
    assert rate_words(replace(FINDING, staff=None), 30) == "Strength not known: no rate."
    assert rate_words(replace(FINDING, count=None), 30) == ""


@given(st.integers(0, 500), st.integers(1, 5000))
def test_a_rate_is_within_half_a_tenth_of_the_true_one(count: int, staff: int) -> None:
    assert abs(float(per_hundred(count, staff)) - 100 * count / staff) <= 0.05 + 1e-9


def test_a_row_is_told_with_names_and_opened_with_all_its_fields(province: Any) -> None:
    province.hold("person", uid="p1", name="Gul Khan", rank="CONST", belt_no="1234")
    uid = province.violation("p1", date(2026, 11, 1), number="MRD-V-2026-0001", supervisor_then="SHO Katlang")
    with province.desk.workplace.reading() as session:
        (row,) = rows_of(session, [RowRef("violation", uid), RowRef("violation", "gone")])

    words = row_words(row, built_in())
    fields = dict(row_fields(row, built_in()))

    assert "MRD-V-2026-0001" in words and "TikTok" in words and "01.11.2026" in words
    assert fields["Official"] == "CONST Gul Khan 1234"
    assert fields["Supervisor then"] == "SHO Katlang"
    assert "uid" not in fields
