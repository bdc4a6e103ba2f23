"""Builders of plain facts: what a week is counted from, without any store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

import pytest

from kpdesk.base.weeks import Week
from kpdesk.violations.rows import ViolationFact
from kpdesk.violations.rules import Attribution
from kpdesk.weekly.facts import Answered, CheckFact, SeenCount, UnitFact, WeekFacts

WEEK = Week.parse("2026-W47")


@pytest.fixture
def week() -> Week:
    return WEEK


@pytest.fixture
def violation() -> Callable[..., ViolationFact]:
    numbers = count(1)

    def make(**given: Any) -> ViolationFact:
        number = next(numbers)
        fields: dict[str, Any] = {
            "uid": f"v{number}", "number": f"MRD-V-2026-{number:04}", "person_uid": f"p{number}", "name": "Gul Khan",
            "father_name": "Zar Khan", "belt_no": "1000", "cnic": "1610112345671", "rank": "CONST",
            "posting": "PS City", "unidentified": "", "kind": "V02", "platform": "tiktok", "handle": "@gul",
            "url": "", "what": "video in uniform", "seen_on": WEEK.first, "seen_by": "unit",
            "attribution": Attribution.UNDECIDED, "protected": False, "disposed_on": None, "disposal": None,
            "reopened_on": None, "withdrawn_on": None, "case_number": None, "station": "", "fir_no": "",
            "fir_date": None, "outlet": "", "permitted_by": "", "custody_action": "", "referral": "", "exhibits": 1,
        }  # fmt: skip
        return ViolationFact(**{**fields, **given})

    return make


@pytest.fixture
def facts() -> Callable[..., WeekFacts]:
    def make(*violations: ViolationFact, **given: Any) -> WeekFacts:
        fields: dict[str, Any] = {
            "office": "MRD",
            "week": WEEK,
            "violations": violations,
            "units": (UnitFact("u1", "SMMU Mardan", "123/EC", date(2025, 5, 1), "DSP Amir Gul", 3),),
            "checks": (CheckFact("c1", WEEK.first, "HC Ali", 40, nothing_found=True),),
            "strength": {"CONST": 100},
            "seen": tuple(
                SeenCount(row.seen_on, row.kind, row.platform, 1)
                for row in violations
                if not row.protected and not row.withdrawn_on
            ),
            "answered": Answered("D9", None, "08.04.2025", date(2025, 4, 8), 100, 100, 100),
        }
        return WeekFacts(**{**fields, **given})

    return make
