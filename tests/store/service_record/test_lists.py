"""Filters with negatives, strength, printed lists, and exports of a filtered list that import back unchanged."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader

from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.documents.paper import Size
from kpdesk.roster.rows import PeopleWanted
from kpdesk.roster.service_drafts import PostingDraft, SanctionDraft, StatusDraft, TransferDraft

W = PeopleWanted
CONDITIONS = [
    (W(service_years_least=10), ["Gul"]),
    (W(service_years_least=14, service_years_most=14), ["Gul"]),
    (W(service_years_most=13), ["Amir"]),
    (W(service_years_least=6, service_years_most=6), ["Amir"]),
    (W(service_years_least=7), ["Gul"]),
    (W(service_years_most=5), []),
    (W(service_years_least=10, not_service_years=True), ["Amir"]),
    (W(duty_state="absent"), ["Amir"]),
    (W(duty_state="absent", not_duty_state=True), ["Gul", "Noor"]),
    (W(serving=True), ["Amir", "Noor"]),
    (W(serving=False), ["Gul"]),
    (W(posting="PS City", not_posting=True, rank="HC"), ["Amir"]),
    (W(text="khan", serving=True), ["Amir"]),
    (W(text="zar", serving=True), []),
]
"""Lists, and the first names of whom they show: Gul retired after 14 years, Amir absent after 6, Noor's are unknown."""


@pytest.fixture
def named(desk, uids):
    """Returns the names of a list, and makes sure that its count, its page and its uids agree."""

    def names(wanted):
        page = desk.roster.page(wanted)
        assert len(page) == desk.roster.count(wanted)
        assert sorted(row.uid for row in page) == sorted(desk.roster.uids(wanted))
        return [row.name.split()[0] for row in page]

    return names


def test_a_list_shows_whom_its_conditions_fit(record, uids, named):
    record.set_status([uids[0]], StatusDraft("retired", on=date(2026, 11, 1)))
    record.set_status([uids[1]], StatusDraft("", "absent", date(2026, 11, 1)))

    assert [(wanted, named(wanted)) for wanted, _names in CONDITIONS] == CONDITIONS


def test_a_filtered_export_imports_back_unchanged(desk, record, uids, tmp_path):
    record.set_status([uids[0]], StatusDraft("suspended", "in_custody", date(2026, 11, 1)))
    target = tmp_path / "city.xlsx"

    assert desk.roster.export(target, W(posting="PS City")) == 2

    plan = desk.roster.plan(target).plan
    assert (plan.counts["new"], plan.counts["changed"], plan.counts["unchanged"]) == (0, 0, 2)


def test_people_chosen_one_by_one_are_a_list(desk, record, uids, named, tmp_path):
    chosen = W(uids=(uids[2], uids[0]))

    assert named(chosen) == ["Gul", "Noor"]
    assert named(W(uids=(uids[2],), posting="PS Hoti")) == []
    assert read(record.roll_pdf(chosen))[0].count("PS City") == 2
    assert desk.roster.export(tmp_path / "chosen.xlsx", chosen) == 2
    plan = desk.roster.plan(tmp_path / "chosen.xlsx").plan
    assert (plan.counts["new"], plan.counts["changed"], plan.counts["unchanged"]) == (0, 0, 2)


def test_more_people_than_a_statement_has_places_for_are_a_list(desk, uids, named):
    many = tuple(f"nobody-{number}" for number in range(300_000))

    assert named(W(uids=(*many, uids[1]))) == ["Amir"]


def test_an_export_after_a_transfer_imports_back_unchanged_too(desk, record, uids, tmp_path):
    record.offer([uids[0]], TransferDraft("SWT", date(2026, 11, 1), "CPO 1"))
    record.accept_offer(uids[0], date(2026, 11, 2))
    target = tmp_path / "all.xlsx"

    assert desk.roster.export(target) == 2

    plan = desk.roster.plan(target).plan
    assert {name: count for name, count in plan.counts.items() if count} == {"unchanged": 2}
    assert plan.missing == ()


def test_strength_counts_who_serves_and_guesses_no_sanctioned_post(record, uids):
    record.set_status([uids[0]], StatusDraft("suspended", on=date(2026, 11, 1)))
    record.set_status([uids[1]], StatusDraft("died", on=date(2026, 11, 1)))

    statement = record.strength()
    assert [(row.rank, row.actual, row.sanctioned, row.vacant) for row in statement.by_rank] == [
        ("CONST", 2, None, None)
    ]  # fmt: skip
    assert [(row.posting, row.actual) for row in statement.by_posting] == [("PS City", 2)]


def test_vacant_posts_are_sanctioned_less_actual_and_a_surplus_is_a_minus(record, uids):
    record.sanction(SanctionDraft("Constable", "PS City", 10, "CPO 5"))
    record.sanction(SanctionDraft("HC", "PS Hoti", 0))

    statement = record.strength()
    assert [(r.posting, r.rank, r.sanctioned, r.actual, r.vacant) for r in statement.each] == [
        ("PS City", "CONST", 10, 2, 8), ("PS Hoti", "HC", 0, 1, -1),
    ]  # fmt: skip
    assert [(r.rank, r.vacant) for r in statement.by_rank] == [("HC", -1), ("CONST", 8)]
    assert (statement.total.sanctioned, statement.total.actual, statement.total.vacant) == (10, 3, 7)


def test_the_office_s_own_figure_counts_before_the_sum_of_its_stations(record, uids):
    record.sanction(SanctionDraft("CONST", "PS City", 10))
    record.sanction(SanctionDraft("CONST", "", 25))

    assert {row.rank: row.sanctioned for row in record.strength().by_rank}["CONST"] == 25


def test_no_sum_is_given_where_a_part_of_it_is_missing(record, uids):
    record.post([uids[0]], PostingDraft("PS Hoti", date(2026, 11, 1)))
    record.sanction(SanctionDraft("CONST", "PS City", 10))

    statement = record.strength()
    assert {row.rank: row.sanctioned for row in statement.by_rank} == {"HC": None, "CONST": None}
    assert {row.posting: row.sanctioned for row in statement.by_posting} == {"PS City": 10, "PS Hoti": None}
    assert statement.total.vacant is None


def test_a_figure_is_changed_and_taken_off_the_record_again(record, uids, noted):
    uid = record.sanction(SanctionDraft("CONST", "", 25)).uid
    assert record.sanction(SanctionDraft("CONST", "", 30)).uid == uid
    assert {row.rank: row.sanctioned for row in record.strength().by_rank}["CONST"] == 30

    record.sanction(SanctionDraft("CONST", "", None))
    assert {row.rank: row.sanctioned for row in record.strength().by_rank}["CONST"] is None
    assert noted(uid) == ["posts_sanctioned"] * 3


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (SanctionDraft("", "PS City", 1), "rank_missing"),
        (SanctionDraft("Sheriff", "PS City", 1), "rank_not_known"),
        (SanctionDraft("HC", "PS City", -1), "posts_not_possible"),
    ],
)
def test_posts_that_cannot_be_are_refused(record, draft, code):
    with pytest.raises(ProblemsFound) as caught:
        record.sanction(draft)

    assert caught.value.code == code


def test_an_auditor_sanctions_nothing(reader):
    with pytest.raises(Refused, match="not_permitted"):
        reader.sanction(SanctionDraft("HC", "PS City", 1))


def read(pdf):
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split()), pages[0].mediabox


@pytest.mark.parametrize(("size", "points"), [(Size.A4, (842, 595)), (Size.LEGAL, (1008, 612))])
def test_the_nominal_roll_says_whom_it_lists_and_hides_the_numbers(record, uids, size, points):
    words, box = read(record.roll_pdf(W(posting="PS City"), size))

    assert (round(box.width), round(box.height)) == points
    assert "2 persons as on 22.11.2026" in words
    assert "Listed: at PS City" in words
    assert "Gul Zaman Zar Khan Constable 1042 16101-*******-1 01.05.2012 PS City 23.01.2024 Present for duty" in words
    assert "Amir" not in words


def test_numbers_in_full_are_printed_when_asked_for(record, uids):
    assert "16101-1234567-1" in read(record.roll_pdf(W(rank="CONST"), numbers=True))[0]


def test_the_senior_rank_stands_first(record, uids):
    words, _box = read(record.roll_pdf())

    assert words.index("Amir Shah") < words.index("Gul Zaman") < words.index("Noor Bibi")


def test_an_empty_list_is_printed_as_nil(record, uids):
    assert "NIL" in read(record.roll_pdf(W(posting="PS Nowhere")))[0]


def test_the_strength_statement_has_its_three_tables_and_a_total(record, uids):
    record.sanction(SanctionDraft("CONST", "", 10))
    words, box = read(record.strength_pdf(Size.LEGAL))

    assert (round(box.width), round(box.height)) == (612, 1008)
    for part in ("By rank", "By station", "By station and rank", "2 Constable 10 2 8", "1 Head Constable – 1 –"):
        assert part in words


def test_a_rank_and_a_station_where_nobody_serves_stand_in_the_statement(record, uids):
    record.sanction(SanctionDraft("IP", "PS Hoti", 2))
    record.sanction(SanctionDraft("IP", "PS Toru", 1))

    statement = record.strength()
    assert [(row.posting, row.sanctioned, row.vacant) for row in statement.each if row.actual == 0] == [
        ("PS Hoti", 2, 2),
        ("PS Toru", 1, 1),
    ]
    (inspectors,) = [row for row in statement.by_rank if row.actual == 0]
    assert (inspectors.sanctioned, inspectors.is_sum) == (3, True)
    assert "PS Toru" in read(record.strength_pdf())[0]


def test_a_figure_of_the_office_is_no_sum(record, uids):
    record.sanction(SanctionDraft("HC", "PS Hoti", 2))
    assert {row.rank: row.is_sum for row in record.strength().by_rank}["HC"]
    record.sanction(SanctionDraft("HC", "", 5))

    assert not {row.rank: row.is_sum for row in record.strength().by_rank}["HC"]


@pytest.mark.parametrize("draw", ["roll_pdf", "strength_pdf"])
def test_lists_are_printed_in_urdu_too(record, uids, draw):
    pdf = getattr(record, draw)(language="ur")

    assert PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Lang"] == "ur-PK"
