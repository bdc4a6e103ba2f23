"""The file's own pages: nothing private of any person is drawn in a copy, and every field and choice has its words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.base.sentences import known_codes
from kpdesk.cases.case_file import CaseFile, Entry, Evidence, Part, part_of
from kpdesk.cases.case_file_pages import Pen, draw_parts
from kpdesk.cases.case_file_words import Particular
from kpdesk.cases.fields import FIELDS, Kind
from kpdesk.cases.findings import warn
from kpdesk.cases.redaction import Redactor
from kpdesk.cases.rows import CaseViolation, Override
from kpdesk.cases.states import Step
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Paper
from kpdesk.documents.signature_block import Signatory
from kpdesk.roster.list_pages import ListHead

MOMENT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HEAD = ListHead(Office("OFFICE"), Signatory("", ""), MOMENT)
NAME = st.text("BCDFGHJKLMNPQRSTVWXZ", min_size=4, max_size=8).map(str.title)
PERSON = st.fixed_dictionaries(
    {
        "name": st.lists(NAME, min_size=2, max_size=2).map(" ".join),
        "cnic": st.text("0123456789", min_size=13, max_size=13),
        "mobile": st.text("0123456789", min_size=9, max_size=9).map(lambda text: f"03{text}"),
        "address": st.lists(NAME, min_size=2, max_size=2).map(", ".join),
    }
)


def entry(seq: int, step: Step, *particulars: Particular, overrides: tuple[Override, ...] = ()) -> Entry:
    return Entry(seq, step, step.value, date(2026, 11, 5), particulars, "khan", MOMENT, overrides, (), ())


@given(PERSON, PERSON, st.sampled_from([str, str.upper, str.lower]))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_page_of_a_copy_holds_what_is_private_of_anybody(complainant, witness, cased):
    told = cased(
        f"Seen with {witness['name']} ({witness['cnic']}, {witness['mobile']}) of {witness['address']}, "
        f"as {complainant['name']} wrote from {complainant['mobile']}"
    )
    private = [complainant["name"], witness["name"], witness["address"]]
    redactor = Redactor(private, "[withheld: s.19]")
    pen = Pen(HEAD, redactor.clean, redactor.withheld, public=True)
    violation = CaseViolation(
        "v", "MRD-V-1", "V02", "tiktok", "@a", "https://x", date(2026, 11, 2), complainant["name"], told
    )
    entries = (
        entry(1, Step.REPLY_RECEIVED, Particular("gist", "In short", told)),
        entry(
            2, Step.HEARING_HELD, Particular("witnesses", "Witnesses", witness["name"]),
            overrides=(Override(warn("no_reply_time"), told),),
        ),
    )  # fmt: skip
    parts = dict.fromkeys(Part, ()) | {Part.DEFENCE: entries[:1], Part.WITNESSES: entries[1:]}
    file = CaseFile("MRD-C-1", "u", "Constable", date(2026, 11, 2), "Enquiry", parts,
                    (Evidence(violation, "Video", "TikTok", False, (), False),))  # fmt: skip
    pdf, _places = draw_parts(file, pen, {}, Paper())
    with pypdfium2.PdfDocument(pdf) as document:
        text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split()).casefold()
    assert "seen with [withheld" in text
    for person in (complainant, witness):
        for value in (person["name"], person["cnic"], person["mobile"]):
            assert value.casefold() not in text
    assert witness["address"].casefold() not in text


def test_every_field_of_every_step_has_its_title():
    names = {field.name for fields in FIELDS.values() for field in fields}
    assert {f"case_file_field_{name}" for name in names} <= known_codes()


def test_every_choice_that_is_a_code_has_its_words():
    for fields in FIELDS.values():
        for field in fields:
            if field.kind is Kind.CHOICE and field.name in {"how", "moved_by", "status"}:
                prefix = {"how": "how", "moved_by": "moved", "status": "status"}[field.name]
                assert {f"case_file_{prefix}_{choice}" for choice in field.choices} <= known_codes()


@pytest.mark.parametrize(
    ("step", "fields", "part"),
    [
        (Step.CHARGE_SHEET_ISSUED, {}, Part.CHARGE),
        (Step.SERVICE_RECORDED, {"paper": "order_issued"}, Part.ORDER),
        (Step.SERVICE_RECORDED, {"paper": "suspended"}, Part.MEASURES),
        (Step.FINAL_REPLY_RECEIVED, {}, Part.FINDINGS),
        (Step.COURT_DECIDED, {}, Part.REVIEW),
        (Step.LEGAL_ACTION_RECORDED, {}, Part.MEASURES),
    ],
)
def test_each_step_stands_in_its_part_and_service_with_its_paper(step, fields, part):
    assert part_of(step, fields) is part
