"""What repeats: each pattern found where it is, and not where it is not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kpdesk.violations.pattern_rows import Counted, Pattern, PatternGroup
from kpdesk.violations.patterns import Closed, Known, Posted, accounts_of, find_patterns
from kpdesk.violations.rules import Attribution

NOTHING = Known({}, {}, ())
DAY = date(2026, 3, 1)


def seen(number: int, **fields: Any) -> Counted:
    values: dict[str, Any] = {
        "uid": f"u{number}", "number": f"MRD-V-2026-{number:04d}", "incident": f"i{number}",
        "seen_on": DAY + timedelta(days=number), "kind": "V02", "platform": "tiktok", "handle": "", "url": "",
        "attribution": Attribution.CONFIRMED, "person_uid": f"p{number}", "name": f"Name {number}",
        "father_name": "", "belt_no": "", "rank": "CONST", "posting": f"PS {number}", "supervisor": "",
    }  # fmt: skip
    return Counted(**(values | fields))


def of(pattern: Pattern, rows: list[Counted], known: Known = NOTHING) -> list[PatternGroup]:
    return [group for group in find_patterns(rows, known) if group.pattern is pattern]


@pytest.mark.parametrize(
    ("pattern", "field", "value"),
    [
        (Pattern.SAME_PERSON, "person_uid", "gul"),
        (Pattern.SAME_ACCOUNT, "handle", "@gul"),
        (Pattern.SAME_ACCOUNT, "url", "https://tiktok.com/@gul/1"),
        (Pattern.STATION, "posting", "PS City"),
        (Pattern.SUPERVISOR, "supervisor", "SHO City"),
    ],
)
def test_two_incidents_make_a_repetition_and_one_does_not(pattern: Pattern, field: str, value: str) -> None:
    rows = [seen(1, **{field: value}), seen(2, **{field: value}), seen(3)]

    (group,) = of(pattern, rows)
    assert group.uids == ("u1", "u2")
    assert of(pattern, rows[1:]) == []
    assert of(pattern, [seen(1, **{field: value}), seen(2, **{field: value}, incident="i1")]) == []


def test_nobody_identified_is_no_person_who_repeats() -> None:
    assert of(Pattern.SAME_PERSON, [seen(1, person_uid=None), seen(2, person_uid=None)]) == []


@pytest.mark.parametrize(("handle", "url"), [("@Gul", ""), ("gul", ""), ("GUL ", "")])
def test_an_account_is_known_again_however_it_is_written(handle: str, url: str) -> None:
    assert accounts_of("tiktok", handle, url) == accounts_of("tiktok", "@gul", "")


def test_the_same_name_on_another_platform_is_another_account() -> None:
    assert of(Pattern.SAME_ACCOUNT, [seen(1, handle="@a"), seen(2, handle="@a", platform="x")]) == []


def test_only_what_came_after_the_undertaking_is_listed_with_its_day() -> None:
    rows = [seen(1, person_uid="gul"), seen(5, person_uid="gul")]
    known = Known({"gul": [DAY + timedelta(days=3)]}, {}, ())

    (group,) = of(Pattern.AFTER_UNDERTAKING, rows, known)

    assert group.uids == ("u5",)
    assert [(one.code, one.on) for one in group.beside] == [("pattern_undertaking", DAY + timedelta(days=3))]


def test_the_day_of_the_undertaking_itself_is_not_after_it() -> None:
    assert (
        of(Pattern.AFTER_UNDERTAKING, [seen(3, person_uid="g")], Known({"g": [DAY + timedelta(days=3)]}, {}, ())) == []
    )


def test_an_account_that_goes_on_after_its_closure_is_listed() -> None:
    rows = [seen(1, handle="@gul"), seen(9, handle="@gul")]
    known = Known({}, {}, (Closed("tiktok:gul", "@gul", DAY + timedelta(days=4)),))

    (group,) = of(Pattern.AFTER_CLOSURE, rows, known)

    assert (group.title, group.uids) == ("@gul", ("u9",))


@pytest.mark.parametrize(("after", "listed"), [(0, False), (1, True), (365, True), (366, False)])
def test_a_posting_within_twelve_months_after_stands_beside_the_violation(after: int, listed: bool) -> None:
    moved = Posted(DAY + timedelta(days=1 + after), "PS City", "SHO PS Saddar", "OB 9")

    found = of(Pattern.POSTED_AFTER, [seen(1, person_uid="gul")], Known({}, {"gul": [moved]}, ()))

    assert bool(found) is listed
    if found:
        assert dict(found[0].beside[0].values)["order"] == "OB 9"


@given(some.lists(some.tuples(some.integers(0, 3), some.integers(0, 3)), max_size=12))
def test_a_person_is_listed_exactly_when_he_stands_in_two_incidents(pairs: list[tuple[int, int]]) -> None:
    rows = [seen(n, person_uid=f"p{who}", incident=f"i{what}") for n, (who, what) in enumerate(pairs)]

    found = {group.violations[0].person_uid: group.uids for group in of(Pattern.SAME_PERSON, rows)}

    by_hand = {
        f"p{who}": tuple(row.uid for row in rows if row.person_uid == f"p{who}")
        for who in range(4)
        if len({what for one, what in pairs if one == who}) >= 2
    }
    assert found == by_hand
