"""Certificates that say otherwise than rows do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.province.warnings.contradictions import contradictions_of
from kpdesk.province.warnings.finding import WarningTest

CONTRADICTED = WarningTest.CERTIFICATE_CONTRADICTED
CLEAN = {"violations": 0, "pending": 0, "custody": 0, "groups_found": 0, "groups_closed": 0}


def codes(nil: bool, clauses: dict[str, Any], **parts: list[dict[str, Any]]) -> list[str]:
    return [str(one["code"]) for one in contradictions_of(nil, {"state": "clean", "clauses": clauses}, parts)]


def test_a_nil_certificate_with_rows_is_contradicted() -> None:
    assert codes(True, {}, part_b=[{"came": "brought_forward"}]) == ["contradicted_nil"]
    assert codes(True, CLEAN) == []


def test_a_case_of_an_earlier_week_that_only_moved_contradicts_no_nil() -> None:
    assert codes(True, CLEAN, part_b=[{"came": "earlier", "pending": False}]) == []


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ({"part_b": [{"came": "new", "pending": False}]}, "contradicted_violations"),
        ({"part_b": [{"came": "brought_forward", "pending": True}]}, "contradicted_pending"),
        ({"part_c": [{"authorised": False, "closed_on": None}]}, "contradicted_groups_open"),
        ({"part_d": [{"number": "V-1"}]}, "contradicted_custody"),
    ],
)
def test_each_statement_is_held_against_its_rows(rows: Any, code: str) -> None:
    assert codes(False, CLEAN, **rows) == [code]


def test_a_closed_or_authorised_group_is_not_open() -> None:
    rows = [{"authorised": True}, {"authorised": False, "closed_on": "2026-11-20"}]

    assert codes(False, {**CLEAN, "groups_found": 1, "groups_closed": 1}, part_c=rows) == []


@given(st.lists(st.tuples(st.sampled_from(["new", "brought_forward", "reopened"]), st.booleans()), max_size=20))
def test_a_certificate_counted_from_the_rows_is_never_contradicted(rows: list[tuple[str, bool]]) -> None:
    part_b = [{"came": came, "pending": pending} for came, pending in rows]
    clauses = {
        **CLEAN,
        "violations": sum(came == "new" for came, _pending in rows),
        "pending": sum(pending for _came, pending in rows),
    }

    assert codes(False, clauses, part_b=part_b) == []


def test_what_was_found_at_intake_is_listed_with_its_return(province: Any) -> None:
    told = [{"code": "contradicted_pending", "said": 0, "found": 3}]
    uid = province.report("MRD", "2026-W46", new=1, contradictions=told, contradicted=1)
    province.report("SWB", "2026-W46", new=1)

    (finding,) = province.found(CONTRADICTED)

    assert (finding.office, finding.rows[0].uid) == ("MRD", uid)


@pytest.mark.parametrize(
    ("columns", "count"),
    [
        ({}, 1),
        ({"last_file": "file"}, 0),
        ({"found_on": date(2026, 11, 16)}, 0),
        ({"closed_on": date(2026, 11, 14)}, 0),
        ({"authorised": True}, 0),
        ({"withdrawn": True}, 0),
    ],
)
def test_open_groups_on_an_earlier_register_contradict_all_closed(province: Any, columns: Any, count: int) -> None:
    certificate = {"state": "clean", "clauses": {**CLEAN, "groups_found": 2, "groups_closed": 2}}
    province.report("MRD", "2026-W46", new=1, certificate=certificate)
    province.hold("account", **{"name": "PS Toru", "found_on": date(2026, 11, 1), "authorised": False, **columns})

    assert len(province.found(CONTRADICTED)) == count


def test_a_certificate_that_leaves_a_group_open_is_not_contradicted(province: Any) -> None:
    certificate = {"state": "qualified", "clauses": {**CLEAN, "groups_found": 2, "groups_closed": 1}}
    province.report("MRD", "2026-W46", new=1, certificate=certificate)
    province.hold("account", name="PS Toru", found_on=date(2026, 11, 1), authorised=False)

    assert province.found(CONTRADICTED) == ()
