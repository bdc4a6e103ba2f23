"""Reviews through real files: a region judges, the CPO decides, the district reads it and corrects."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.errors import Refused
from kpdesk.exchange.review_rules import ReviewState
from kpdesk.exchange.review_tables import REVIEW_COLUMNS, RowRemark, tables_of
from kpdesk.exchange.tables import Table
from kpdesk.province.review_draft import ReviewDraft

Report = Callable[..., Path]
WEEK = "2026-W47"
ROW = "2026-W47/MRD-0"


def draft(remark: str = "", *remarks: RowRemark, edition: int = 1, office: str = "MRD") -> ReviewDraft:
    return ReviewDraft(office, WEEK, edition, remark, remarks)


def on_row(text: str) -> RowRemark:
    return RowRemark("part_b", ROW, text)


def told(desk: Any, folder: Path) -> list[Path]:
    return [Path(one.path) for one in desk.reviews.tell(folder)]


@pytest.fixture
def at_region(province: Any, report: Report) -> Any:
    """The region, which has Mardan's week."""
    assert province.take("RMRD", report("MRD"))[0].accepted
    return province["RMRD"]


@pytest.fixture
def at_cpo(province: Any, report: Report) -> Any:
    """The CPO, which has Mardan's week directly."""
    assert province.take("CPO", report("MRD", to="CPO"))[0].accepted
    return province["CPO"]


def test_a_return_awaits_review_with_all_its_rows(at_region: Any) -> None:
    (line,) = at_region.reviews.lines(WEEK, undecided=True)
    sheet = at_region.reviews.sheet("mrd", WEEK)
    part_b = next(part for part in sheet.parts if part.table == "part_b")

    assert (line.office, line.state, line.edition, line.untold) == ("MRD", ReviewState.AWAITING, 1, False)
    assert [row["uid"] for row in part_b.rows] == [ROW, "2026-W47/MRD-1"]
    assert at_region.reviews.states([WEEK]) == {("MRD", WEEK): ReviewState.AWAITING}


def test_what_was_typed_about_a_return_is_taken_back_and_done_again(at_cpo: Any) -> None:
    before = at_cpo.reviews.sheet("mrd", WEEK)
    at_cpo.reviews.keep(draft("the first words", on_row("name the platform")))
    typed = at_cpo.reviews.sheet("mrd", WEEK)
    assert typed != before

    assert at_cpo.undo.undo().step.action == "review_kept"
    assert at_cpo.reviews.sheet("mrd", WEEK) == before
    at_cpo.undo.again()
    assert at_cpo.reviews.sheet("mrd", WEEK) == typed


def test_the_regions_review_reaches_the_cpo_and_the_district(province: Any, at_region: Any, at_cpo: Any) -> None:
    at_region.reviews.decide(draft("seen by the RPO", on_row("name the platform")), ReviewState.SEEN)
    to_district, to_cpo = told(at_region, province.stick)

    assert [one.code for one in (*province.take("MRD", to_district), *province.take("CPO", to_cpo))] == ["in_order"] * 2
    (line,) = at_cpo.reviews.lines(WEEK)
    assert line.region is not None
    assert (line.region.reviewer, line.region.state, line.region.remark) == (
        "RMRD",
        ReviewState.SEEN,
        "seen by the RPO",
    )
    assert line.region.remarks == (on_row("name the platform"),)
    assert [one.reviewer for one in province["MRD"].reviews.received()] == ["RMRD"]
    assert line.state is ReviewState.AWAITING


def test_what_is_sent_back_becomes_things_to_do_at_the_office(province: Any, at_cpo: Any) -> None:
    at_cpo.reviews.decide(draft("two persons are missing", on_row("no FIR number")), ReviewState.SENT_BACK)
    province.take("MRD", *told(at_cpo, province.stick))

    whole, row = province["MRD"].exchange.tasks()
    assert (whole.code, whole.facts["remark"], whole.period) == ("review_sent_back", "two persons are missing", WEEK)
    assert (row.code, row.row_uid, row.sheet, row.facts["remark"]) == (
        "review_row_remark", ROW, "data_part_b", "no FIR number",
    )  # fmt: skip
    assert province["MRD"].exchange.correction(whole.uid).recipient == "CPO"


def test_a_correction_awaits_review_anew_and_its_acceptance_settles_what_was_asked(
    province: Any, at_cpo: Any, report: Report
) -> None:
    at_cpo.reviews.decide(draft("wrong"), ReviewState.SENT_BACK)
    province.take("MRD", *told(at_cpo, province.stick))
    assert province.take("CPO", report("MRD", to="CPO", rows=3, revise=True))[0].accepted
    assert at_cpo.reviews.states([WEEK]) == {("MRD", WEEK): ReviewState.AWAITING}

    at_cpo.reviews.decide(draft(edition=2), ReviewState.ACCEPTED)
    province.take("MRD", *told(at_cpo, province.stick))

    assert province["MRD"].exchange.tasks() == ()
    weeks = [row.review for row in province["MRD"].exchange.outbox() if row.is_week]
    assert weeks == ["accepted", "sent_back"]
    states = [(one.edition, one.state) for one in province["MRD"].reviews.received()]
    assert states == [(1, ReviewState.SENT_BACK), (2, ReviewState.ACCEPTED)]


def test_a_later_decision_replaces_the_earlier_one_and_is_told_again(province: Any, at_cpo: Any) -> None:
    at_cpo.reviews.decide(draft("wrong", on_row("why?")), ReviewState.SENT_BACK)
    first = told(at_cpo, province.stick)
    with pytest.raises(Refused, match="nothing_to_tell"):
        at_cpo.reviews.tell(province.stick)
    at_cpo.reviews.decide(draft("settled by telephone", on_row("")), ReviewState.ACCEPTED)

    province.take("MRD", *first, *told(at_cpo, province.stick))

    (review,) = province["MRD"].reviews.received()
    assert (review.state, review.remark, review.remarks) == (ReviewState.ACCEPTED, "settled by telephone", ())


def test_an_older_review_that_comes_late_asks_for_nothing(province: Any, at_cpo: Any) -> None:
    at_cpo.reviews.decide(draft("wrong", on_row("why?")), ReviewState.SENT_BACK)
    first = told(at_cpo, province.stick)
    at_cpo.reviews.decide(draft("settled by telephone", on_row("")), ReviewState.ACCEPTED)
    province.take("MRD", *told(at_cpo, province.stick))

    (late,) = province.take("MRD", *first, late=True)

    assert late.code == "taken_late"
    assert province["MRD"].exchange.tasks() == ()
    assert [one.state for one in province["MRD"].reviews.received()] == [ReviewState.ACCEPTED]


@pytest.mark.parametrize("broken", ["state", "decided_at"])
def test_a_regions_review_that_is_none_is_refused_and_spoils_no_page(
    province: Any, at_region: Any, at_cpo: Any, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = tuple(one for one in REVIEW_COLUMNS if one.name != broken)
    place = [one.name for one in REVIEW_COLUMNS].index(broken)

    def without(*given: Any) -> tuple[Table, Table]:
        review, remark = tables_of(*given)
        rows = tuple((*row[:place], *row[place + 1 :]) for row in review.rows)
        return Table(review.name, review.sheet, columns, rows), remark

    monkeypatch.setattr("kpdesk.province.review_sending.tables_of", without)
    at_region.reviews.decide(draft("seen"), ReviewState.SEEN)
    _to_district, to_cpo = told(at_region, province.stick)

    (refused,) = province.take("CPO", to_cpo)

    assert (refused.accepted, refused.code) == (False, "damaged")
    assert at_cpo.reviews.lines(WEEK)[0].region is None


def test_remarks_are_kept_as_a_draft_that_nobody_is_told_of(at_cpo: Any, province: Any) -> None:
    at_cpo.reviews.keep(draft("half a sentence", on_row("look at")))
    sheet = at_cpo.reviews.sheet("MRD", WEEK)
    assert (sheet.remark, sheet.remarks, sheet.line.state) == (
        "half a sentence",
        (on_row("look at"),),
        ReviewState.DRAFT,
    )
    with pytest.raises(Refused, match="nothing_to_tell"):
        at_cpo.reviews.tell(province.stick)
    assert at_cpo.reviews.lines(undecided=True)[0].office == "MRD"


@pytest.mark.parametrize(
    ("typed", "state", "code"),
    [
        (draft(), ReviewState.SENT_BACK, "send_back_needs_remark"),
        (draft("x"), ReviewState.SEEN, "decision_not_here"),
        (draft("x"), ReviewState.AWAITING, "decision_not_here"),
        (draft("x" * 2001), ReviewState.ACCEPTED, "remark_too_long"),
        (draft("x\x00"), ReviewState.ACCEPTED, "text_with_control_sign"),
        (draft("", RowRemark("part_b", "2026-W47/nobody", "x")), ReviewState.ACCEPTED, "remark_row_unknown"),
        (draft("", RowRemark("person", ROW, "x")), ReviewState.ACCEPTED, "remark_row_unknown"),
        (draft(edition=2), ReviewState.ACCEPTED, "return_not_received"),
        (draft(office="SWB"), ReviewState.ACCEPTED, "return_not_received"),
    ],
)
def test_what_cannot_be_decided_changes_nothing(at_cpo: Any, typed: ReviewDraft, state: ReviewState, code: str) -> None:
    with pytest.raises(Refused, match=code):
        at_cpo.reviews.decide(typed, state)
    assert at_cpo.reviews.states([WEEK]) == {("MRD", WEEK): ReviewState.AWAITING}


def test_what_the_cpo_accepted_is_not_sent_back_any_more(at_cpo: Any) -> None:
    at_cpo.reviews.decide(draft(), ReviewState.ACCEPTED)
    with pytest.raises(Refused, match="already_accepted"):
        at_cpo.reviews.decide(draft("after all"), ReviewState.SENT_BACK)
    with pytest.raises(Refused, match="review_decided"):
        at_cpo.reviews.keep(draft("after all"))


def test_an_edition_that_came_meanwhile_is_looked_at_first(at_cpo: Any, province: Any, report: Report) -> None:
    province.take("CPO", report("MRD", to="CPO", rows=3, revise=True))
    with pytest.raises(Refused, match="newer_edition_here"):
        at_cpo.reviews.decide(draft(), ReviewState.ACCEPTED)


def test_a_district_reviews_nothing(province: Any) -> None:
    for question in (province["MRD"].reviews.lines, lambda: province["MRD"].reviews.sheet("SWB", WEEK)):
        with pytest.raises(Refused, match="only_at_headquarters"):
            question()


def test_a_passed_on_return_is_reviewed_at_the_cpo_as_the_districts_own(province: Any, at_region: Any) -> None:
    (sent,) = at_region.passing_on.pass_on(province.stick)
    province.take("CPO", sent.path)
    (line,) = province["CPO"].reviews.lines(WEEK)
    assert (line.office, line.passed_on) == ("MRD", True)
    province["CPO"].reviews.decide(draft("why by the region only?"), ReviewState.SENT_BACK)
    province.take("MRD", *told(province["CPO"], province.stick))
    (task,) = province["MRD"].exchange.tasks()
    assert province["MRD"].exchange.correction(task.uid).recipient == "RMRD"


def test_the_state_at_the_cpo_does_not_depend_on_which_file_came_first(
    province: Any, at_region: Any, report: Report
) -> None:
    at_region.reviews.decide(draft("one"), ReviewState.SENT_BACK)
    first = [path for path in told(at_region, province.stick) if "_CPO_" in path.name]
    at_region.reviews.decide(draft("two"), ReviewState.ACCEPTED)
    second = [path for path in told(at_region, province.stick) if "_CPO_" in path.name]
    files = [report("MRD", to="CPO"), *first, *second]

    for file in reversed(files):
        assert province.take("CPO", file, late=True)[0].accepted

    region = province["CPO"].reviews.lines(WEEK)[0].region
    assert (region.state, region.remark) == (ReviewState.ACCEPTED, "two")


def test_the_parts_read_as_on_paper_in_both_languages(at_cpo: Any) -> None:
    parts = [at_cpo.reviews.sheet("MRD", WEEK, language).parts[0] for language in ("en", "ur")]
    assert parts[0].headings[0].startswith("Rank, name")
    assert parts[0].headings != parts[1].headings
    assert [len(part.cells) for part in parts] == [2, 2]
    assert "PS City" in parts[0].cells[0]
