"""The papers of a case, read back from their PDF."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader
from sqlalchemy import func, select

from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.cases.bulk import BulkDraft
from kpdesk.cases.papers import WITH_SLIP
from kpdesk.cases.records import CaseRecord, CaseStepRecord
from kpdesk.cases.states import Paper, Step, Track
from kpdesk.documents.paper import Size

UNKNOWN = "number not on record"


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    return {(int(page.mediabox.width), int(page.mediabox.height)) for page in PdfReader(io.BytesIO(pdf)).pages}


def test_a_show_cause_notice_says_who_what_and_by_when(office) -> None:
    case = office.case()
    office.take(case, "show_cause_issued", 0, served_on="2026-11-02", number="1169/EC")

    printed = office.desk.cases.print(case, Paper.SHOW_CAUSE)

    text = text_of(printed.pdf)
    for words in (
        "OFFICE OF THE DISTRICT POLICE OFFICER, MARDAN",
        "No. 1169/EC",
        "02.11.2026",
        "SHOW CAUSE NOTICE",
        "Constable Gul Khan No. 1234, son or daughter of Zarin Khan",
        "account @star",
        "within 7 days",
        "RECEIPT",
        f"case {case}",
        "Page 1 of 1",
    ):
        assert words in text
    assert (printed.pages, printed.papers) == (1, (f"{case} show_cause",))


def test_the_order_names_the_appeal_with_its_authority_and_last_day(office, punished) -> None:
    case = punished("stoppage of increment", amount=2, cumulative=False)

    text = text_of(office.desk.cases.print(case, Paper.ORDER, size=Size.LEGAL).pdf)

    for words in (
        "the minor punishment of Stoppage of increment for 2 year(s) without cumulative effect",
        "appeal to the Regional Police Officer, Mardan Region within 30 days",
        "by 26.12.2026, counted from 26.11.2026",
        "OB No. OB 812 dated 26.11.2026",
        "reported on 14.11.2026: the charges are proved",
        "heard in person on 24.11.2026",
    ):
        assert words in text


@pytest.mark.parametrize("paper", [Paper.SHOW_CAUSE, Paper.CHARGE_SHEET, Paper.STATEMENT_OF_ALLEGATIONS])
@pytest.mark.parametrize(
    ("language", "unknown", "between"), [("en", UNKNOWN, "; "), ("ur", "نمبر ریکارڈ پر نہیں", "؛ ")]
)
def test_a_notice_names_every_directive_the_violation_carries(office, paper, language, unknown, between) -> None:
    case = office.case()
    office.take(case, "show_cause_issued" if paper is Paper.SHOW_CAUSE else "charge_sheet_issued", 0)
    carried = office.desk.violations.show(office.violations[0]).directives

    text = office.words(case, paper, language)

    named = next(line for line in text.split("\n") if "2737/IAB" in line).split(between)
    assert {"D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9"} <= {row.code for row in carried}
    assert len(named) == len(carried)
    for row, words in zip(carried, named, strict=True):
        assert (row.letter_no or unknown) in words
        assert row.letter_no or f" {row.code[1:]} (" in words
    assert ("__.04.2023" if language == "en" else "\u2066__.04.2023\u2069") in named[2]


def test_no_appeal_is_promised_against_quarter_guard(office, punished) -> None:
    text = text_of(office.desk.cases.print(punished("quarter guard", amount=5), Paper.ORDER).pdf)

    assert "No departmental appeal lies against this punishment" in text
    assert "Confinement to quarter guard for 5 day(s)" in text


def test_the_reasons_for_going_on_are_printed_in_the_order(office) -> None:
    case = office.case(track=Track.SUMMARY)
    award = {"outcome": "punished", "reasons": "admitted", "punishment": "CENSURE"}
    office.take(case, "order_issued", 1, {"no_hearing": "he has left for Karachi and did not come back"}, **award)

    assert "he has left for Karachi" in text_of(office.desk.cases.print(case, Paper.ORDER).pdf)


@pytest.mark.parametrize(
    ("wishes", "heard", "declined"),
    [(True, False, False), (None, False, False), (False, False, True), (False, True, False), (True, True, False)],
)
@pytest.mark.parametrize(
    ("language", "heard_words", "declined_words"),
    [
        ("en", "He was heard in person on 12.11.2026.", "He did not wish to be heard in person."),
        ("ur", "انہیں مورخہ 12.11.2026 کو ذاتی طور پر سنا گیا۔", "انہوں نے ذاتی شنوائی کی خواہش ظاہر نہیں کی۔"),
    ],
)
def test_the_order_speaks_of_a_personal_hearing_only_as_the_record_does(
    office, wishes, heard, declined, language, heard_words, declined_words
) -> None:
    case = office.case()
    office.take(case, "charge_sheet_issued", 0, served_on="2026-11-02")
    office.take(case, "enquiry_officer_appointed", 1, officer="Sher Zaman", officer_rank="INSP")
    office.take(case, "reply_received", 5, gist="denied", **({} if wishes is None else {"wants_hearing": wishes}))
    office.take(case, "hearing_held", 8, cross_examined=True)
    office.take(case, "findings_received", 9, result="proved", gist="proved")
    if heard:
        office.take(case, "personal_hearing_held", 10)
    reasons = {} if heard or declined else {"no_hearing": "abroad"}
    award = {"outcome": "punished", "reasons": "admitted", "punishment": "CENSURE", "authority": "DPO"}
    award |= {"reply_considered": True}
    office.take(case, "order_issued", 11, reasons, **award)

    text = office.words(case, Paper.ORDER, language)

    assert (heard_words in text) is heard
    assert (declined_words in text) is declined
    assert "10.11.2026" not in text


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("filed", "are therefore filed"),
        ("warned", "This warning is no punishment"),
        ("displeasure", "This displeasure is no punishment"),
    ],
)
def test_an_order_without_punishment_says_so(office, outcome: str, words: str) -> None:
    case = office.case()
    office.take(case, "order_issued", 1, outcome=outcome, reasons="a namesake")

    text = text_of(office.desk.cases.print(case, Paper.ORDER).pdf)

    assert words in text
    assert "award" not in text
    assert "appeal" not in text


@pytest.mark.parametrize(("language", "size"), [("en", Size.A4), ("ur", Size.LEGAL)])
def test_every_paper_of_a_full_case_prints_in_both_languages_and_sizes(office, punished, language, size) -> None:
    case = punished()

    for paper in (
        Paper.CHARGE_SHEET,
        Paper.STATEMENT_OF_ALLEGATIONS,
        Paper.ENQUIRY_OFFICER,
        Paper.FINAL_SHOW_CAUSE,
        Paper.ORDER,
        Paper.ENDORSEMENT,
        Paper.RECEIPT,
    ):
        printed = office.desk.cases.print(case, paper, language, size)
        assert sizes(printed.pdf) == {(595, 841) if size is Size.A4 else (612, 1008)}
        assert printed.pages == len(PdfReader(io.BytesIO(printed.pdf)).pages)
        assert ("Received by" in text_of(printed.pdf)) is (
            language == "en" and (paper in WITH_SLIP or paper is Paper.RECEIPT)
        )


def test_a_statement_of_allegations_names_the_officer_appointed_after_it(office, punished) -> None:
    text = text_of(office.desk.cases.print(punished(), Paper.STATEMENT_OF_ALLEGATIONS).pdf)

    assert "Sher Zaman, Inspector, is appointed Enquiry Officer" in text


def test_charges_as_the_authority_wrote_them_stand_in_the_later_papers(office) -> None:
    case = office.case()
    office.take(case, "charge_sheet_issued", 0, charges=["that you danced in uniform.", "that you did not delete it"])
    office.take(case, "reply_received", 2, gist="denied")
    office.take(case, "order_issued", 3, outcome="exonerated", reasons="the account is hacked")

    for paper in (Paper.CHARGE_SHEET, Paper.ORDER):
        text = text_of(office.desk.cases.print(case, paper).pdf)
        assert "(a) that you danced in uniform" in text
        assert "(b) that you did not delete it" in text


def test_a_paper_whose_step_was_not_taken_is_refused(office) -> None:
    case = office.case()

    for paper in Paper:
        with pytest.raises(Refused, match="paper_not_ready"):
            office.desk.cases.print(case, paper)


@pytest.mark.parametrize(("language", "size"), [("ps", "a4"), ("en", "a3")])
def test_other_languages_and_sheets_are_refused(office, language: str, size: str) -> None:
    case = office.case()
    office.take(case, "explanation_called", 0)

    with pytest.raises(Refused, match=r"language_not_possible|paper_size_unknown"):
        office.desk.cases.print(case, Paper.EXPLANATION, language, size)


def test_the_same_paper_has_the_same_bytes(office) -> None:
    case = office.case()
    office.take(case, "explanation_called", 0)

    first, second = (office.desk.cases.print(case, Paper.EXPLANATION).pdf for _ in range(2))

    assert first == second


def records(office) -> tuple[int | None, ...]:
    with office.desk.workplace.reading() as session:
        return tuple(session.scalar(select(func.count()).select_from(t)) for t in (CaseRecord, CaseStepRecord))


def test_bulk_notices_are_numbered_and_each_counts_its_own_pages(office) -> None:
    draft = BulkDraft(office.violations, first_number=1169, suffix="EC", on=date(2026, 11, 3))

    issued = office.desk.cases.bulk_notice(draft)

    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(issued.printed.pdf)).pages]
    assert len(pages) == issued.printed.pages == len(issued.cases) == 3
    for page, number, name in zip(pages, (1169, 1170, 1171), ("Gul Khan", "Noor Ali", "Asad"), strict=True):
        assert f"No. {number}/EC" in page
        assert name in page
        assert "Page 1 of 1" in page
        assert "RECEIPT" in page
    assert {office.show(case).row.due_on for case in issued.cases} == {date(2026, 11, 10)}


def test_an_urdu_notice_with_its_slip_stands_on_one_legal_sheet(office) -> None:
    issued = office.desk.cases.bulk_notice(BulkDraft(office.violations), "ur", Size.LEGAL)

    assert issued.printed.pages == len(office.violations)


def test_bulk_notices_again_print_the_same_and_change_nothing(office) -> None:
    draft = BulkDraft(office.violations, first_number=1, on=date(2026, 11, 3))
    first = office.desk.cases.bulk_notice(draft)
    before = records(office)

    again = office.desk.cases.bulk_notice(draft)

    assert records(office) == before == (3, 3)
    assert (again.cases, again.printed.papers) == (first.cases, first.printed.papers)


def test_numbers_may_be_left_for_ink_and_the_explanation_be_bulk_too(office) -> None:
    issued = office.desk.cases.bulk_notice(BulkDraft(office.violations[:2], Step.EXPLANATION_CALLED))

    assert "No. ________/EC" in text_of(issued.printed.pdf)
    assert issued.printed.papers[0].endswith("explanation")


def test_an_open_case_takes_the_bulk_notice_of_its_violation(office) -> None:
    case = office.case(office.violations[1])

    issued = office.desk.cases.bulk_notice(BulkDraft(office.violations))

    assert case in issued.cases
    assert records(office) == (3, 3)


def test_stopping_a_bulk_notice_leaves_no_trace(office) -> None:
    progress = Progress()
    progress.stop()

    with pytest.raises(Cancelled):
        office.desk.cases.bulk_notice(BulkDraft(office.violations), progress=progress)

    assert records(office) == (0, 0)


def test_one_bad_violation_stops_the_whole_bulk(office) -> None:
    with pytest.raises(Refused, match="violation_unknown"):
        office.desk.cases.bulk_notice(BulkDraft((*office.violations, "MRD-V-1999-0009")))
    with pytest.raises(Refused, match="step_no_notice"):
        office.desk.cases.bulk_notice(BulkDraft(office.violations, Step.CLOSED))

    assert records(office) == (0, 0)


@pytest.mark.parametrize(("enclosed", "weighed"), [(True, True), (False, False)])
def test_the_order_says_of_report_and_reply_only_what_is_on_record(office, enclosed, weighed) -> None:
    case = office.case()
    office.take(case, "charge_sheet_issued", 0, served_on="2026-11-02")
    office.take(case, "enquiry_officer_appointed", 1, officer="Sher Zaman", officer_rank="INSP")
    office.take(case, "reply_received", 5, gist="denied", wants_hearing=False)
    office.take(case, "hearing_held", 8, cross_examined=True)
    charge = [{"result": "proved", "gist": "he admits it"}]
    office.take(case, "findings_received", 9, per_charge=charge, result="proved", gist="proved")
    told = {} if enclosed else {"report_not_supplied": "he had it", "reply_not_considered": "late"}
    office.take(case, "final_show_cause_issued", 10, told, served_on="2026-11-12", report_enclosed=enclosed)
    office.take(case, "final_reply_received", 12, gist="He begs pardon.")
    award = {"outcome": "punished", "reasons": "admitted", "punishment": "CENSURE", "authority": "DPO"}
    office.take(case, "order_issued", 20, told, reply_considered=weighed, **award)

    english, urdu = office.words(case, Paper.ORDER), office.words(case, Paper.ORDER, "ur")

    assert ("with a copy of the report" in english) is enclosed
    assert ("What he replied was considered" in english) is weighed
    assert ("ان کے جواب پر غور کیا گیا" in urdu) is weighed
    assert "His reply to it was: He begs pardon." in english
    assert "(a) proved, he admits it" in english
