"""A revision lists every figure that changed, with its rows and its reason, and nothing that did not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from kpdesk.base.sentences import LANGUAGES
from kpdesk.weekly.revision_words import (
    certificate_revision,
    changes_table,
    figure_words,
    revision_paragraph,
    rows_words,
)
from kpdesk.weekly.revisions import Change, Edition, Stated, changes_between

FIRST = Edition(1, "45/EC", datetime(2026, 11, 22, 9, tzinfo=UTC), "ab" * 32)
SECOND = Edition(2, "", datetime(2026, 11, 29, 9, tzinfo=UTC), "cd" * 32)


@dataclass(frozen=True)
class Names:
    kinds: dict[str, str] = field(default_factory=lambda: {"V02": "Video in uniform"})
    ranks: dict[str, str] = field(default_factory=lambda: {"HC": "Head Constable"})
    platforms: dict[str, str] = field(default_factory=lambda: {"tiktok": "TikTok"})


def certificate(**clauses: Any) -> dict[str, Any]:
    return {"state": "clean", "exceptions": [], "clauses": {"signed": 60, "letter_no": None, **clauses}}


def stated(figures: dict[str, Any], counted: dict[str, Any] | None = None, **given: Any) -> Stated:
    rows = [{"uid": f"v{number}", "number": f"MRD-V-{number}"} for number in (1, 2)]
    return Stated(figures, counted or {}, {"B": rows}, given.get("certificate", certificate()))


def test_every_changed_figure_is_listed_wherever_it_stands() -> None:
    before = {"new": 1, "balance": 1, "by_kind": {"V02": {"new": 1, "balance": 1}}, "by_platform": {"tiktok": 1}}
    after = {"new": 2, "balance": 1, "by_kind": {"V05": {"new": 2, "balance": 1}}, "by_platform": {"tiktok": 2}}

    changes = changes_between(stated(before), stated(after), {})
    assert {(one.figure, one.before, one.after) for one in changes} == {
        ("new", "1", "2"), ("by_platform.tiktok", "1", "2"), ("by_kind.V05.new", "0", "2"),
        ("by_kind.V05.balance", "0", "1"), ("by_kind.V02.new", "1", "0"), ("by_kind.V02.balance", "1", "0"),
    }  # fmt: skip


def test_nothing_changed_is_no_list() -> None:
    assert changes_between(stated({"new": 1}), stated({"new": 1}), {"": "a wrong letter number"}) == ()


def test_the_rows_that_came_and_went_are_named() -> None:
    (one,) = changes_between(
        stated({"new": 2}, {"new": ["v1", "gone"]}), stated({"new": 1}, {"new": ["v2"]}), {}
    )  # fmt: skip

    assert (one.came, one.went) == (("MRD-V-2",), ("MRD-V-1",))
    assert rows_words(one) == "now counted: MRD-V-2; no longer counted: MRD-V-1"


def test_a_figure_has_its_own_reason_else_that_of_its_table_else_that_of_the_revision() -> None:
    before, after = {"new": 1, "filed": 0, "by_rank": {"HC": {"new": 1}}}, {"new": 2, "filed": 1, "by_rank": {}}
    reasons = {"": "late entry", "filed": "order received late", "by_rank": "rank corrected"}

    told = {one.figure: one.reason for one in changes_between(stated(before), stated(after), reasons)}
    assert told == {"new": "late entry", "filed": "order received late", "by_rank.HC.new": "rank corrected"}


def test_what_changed_in_the_certificate_is_listed_too() -> None:
    before, after = certificate(), {**certificate(signed=62, letter_no="1/IAB"), "state": "qualified"}
    changes = changes_between(stated({}, certificate=before), stated({}, certificate=after), {"": "sheet D9-3 came"})

    assert {(one.figure, one.before, one.after) for one in changes} == {
        ("certificate.state", "clean", "qualified"), ("certificate.signed", "60", "62"),
        ("certificate.letter_no", "", "1/IAB"),
    }  # fmt: skip
    lines = certificate_revision(2, (FIRST,), changes, Names())
    assert "takes the place of the certificate with the report No. 45/EC, frozen on 22.11.2026" in lines[0]
    assert "officials who signed: 60 before, 62 now (reason: sheet D9-3 came)." in " ".join(lines)
    assert "not on record before, 1/IAB now" in " ".join(lines)


def test_a_certificate_that_stayed_the_same_says_so() -> None:
    (line,) = certificate_revision(2, (FIRST,), (Change("new", "1", "2"),), Names())

    assert "is as it was" in line


def test_the_letter_cites_the_first_edition_and_the_one_before() -> None:
    told = revision_paragraph(3, (FIRST, SECOND), (Change("new", "1", "2"),), "a late entry.")

    assert told == (
        "This is Revised (3) of the report No. 45/EC, frozen on 22.11.2026 (digest abababababababab); it takes its "
        "place. It also takes the place of Revised (2), the report frozen on 29.11.2026 (digest cdcdcdcdcdcdcdcd). "
        "Reason: a late entry. 1 figure changed; it is listed with its reason in the list of changes."
    )


def test_figures_are_named_in_words_in_both_languages() -> None:
    assert figure_words("by_kind.V02.new", Names()) == "New: Video in uniform"
    assert figure_words("by_platform.tiktok", Names()) == "New: TikTok"
    assert figure_words("strength_by_rank.HC", Names()) == "Strength on the roster: Head Constable"
    for figure in ("new", "by_rank.unknown.balance", "certificate.signed", "certificate.exceptions"):
        for language in LANGUAGES:
            assert not figure_words(figure, Names(), language).startswith(("figure_", "certificate_"))


def test_the_list_on_paper_has_a_row_for_each_change_and_says_where_a_reason_lacks() -> None:
    table = changes_table((Change("new", "1", "2", reason="late"), Change("balance", "1", "2")), Names())

    assert [(row[0], row[1], row[2], row[4]) for row in table.rows] == [
        ("New", "1", "2", "late"), ("Balance", "1", "2", "no reason is on record"),
    ]  # fmt: skip
