"""The case file and the copy for who asks for information, made over a real store and read back as PDF."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.papers import Printed
from kpdesk.cases.states import Step, Track
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.case_file import PublicCopy
from kpdesk.documents.paper import Size
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.audit import entries_about
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.draft import ViolationDraft

CNIC, MOBILE, ADDRESS = "1610112345673", "0345-9123456", "Mohallah Eidgah, Rustam"
COMPLAINANT, WITNESS, DEFENDER = "Yousafzai Traders", "Zarghun Shah", "Bibi Palwasha"
SECRET_WORDS = (CNIC, "16101-1234567-3", "16101", "0345", "9123456", "Eidgah", "Rustam", "Sher Zaman", "Yousafzai",
                "Traders", "Zarghun", "Palwasha")  # fmt: skip

STEPS = (
    (Step.CHARGE_SHEET_ISSUED, 5, {"number": "12/EC", "served_on": "2026-11-05", "charges": ["video in uniform"]}),
    (Step.ENQUIRY_OFFICER_APPOINTED, 5, {"officer": "Asad Khan", "officer_rank": "CONST"}),
    (Step.REPLY_RECEIVED, 9, {"gist": f"He lives at {ADDRESS}, CNIC 16101-1234567-3, mobile {MOBILE}"}),
    (Step.HEARING_HELD, 11, {"witnesses": [WITNESS], "defence_witnesses": [DEFENDER], "cross_examined": True}),
    (Step.FINDINGS_RECEIVED, 12, {"result": "proved", "gist": f"{WITNESS} saw the video"}),
    (Step.FINAL_SHOW_CAUSE_ISSUED, 12, {"number": "13/EC", "served_on": "2026-11-12", "report_enclosed": True}),
    (Step.FINAL_REPLY_RECEIVED, 18, {"gist": "He regrets"}),
    (Step.PERSONAL_HEARING_HELD, 19, {"gist": "Heard in orderly room"}),
    (Step.ORDER_ISSUED, 20, {"outcome": "punished", "reasons": "The video is his own", "ob_number": "501",
                             "awards": [{"punishment": "CENSURE"}]}),
)  # fmt: skip


QUICK = Argon2Cost(64, 1, 1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator[Desk]:
    """One office for all: nothing here changes the case but what is added to it."""
    folder = tmp_path_factory.mktemp("file") / "mardan"
    clock = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    desk, _words = Desk.create(folder, "MRD", "khan", "Khan Zada", "four plain words here", clock=clock, cost=QUICK)
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def case(desk, tmp_path_factory) -> str:
    """The number of a decided case with an exhibit, two scans and steps taken against warnings."""
    tmp_path = tmp_path_factory.mktemp("papers")
    person = desk.roster.register(
        PersonDraft("Gul Zaman", "Sher Zaman", "CONST", "214", cnic=CNIC, mobile=MOBILE, address=ADDRESS)
    ).uid
    draft = ViolationDraft(
        persons=(person,), kind="V02", platform="tiktok", seen_on=date(2026, 11, 2), what="video in uniform",
        handle="@gulzaman214", url="https://example.invalid/gul", seen_by=COMPLAINANT,
    )  # fmt: skip
    violation = desk.violations.register(draft)[0][0].uid
    Image.new("RGB", (400, 300), "navy").save(tmp_path / "shot.png")
    capture = Capture(witness=WITNESS)
    desk.evidence.take_in([violation], [EvidenceDraft(tmp_path / "shot.png", capture)])
    uid = desk.cases.open(CaseDraft([violation], Track.GENERAL, date(2026, 11, 5))).uid
    for step, day, fields in STEPS:
        found = desk.cases.judge(StepDraft(uid, step, date(2026, 11, day), fields))
        reasons = {warning.code: "as ordered by the DPO" for warning in found}
        desk.cases.step(StepDraft(uid, step, date(2026, 11, day), fields, reasons))
    (tmp_path / "reply.pdf").write_bytes(scan(f"reply of the official, {MOBILE}"))
    desk.case_dates.attach_scan(uid, 3, tmp_path / "reply.pdf")
    Image.new("RGB", (900, 1200), "white").save(tmp_path / "receipt.jpg")
    desk.case_dates.attach_scan(uid, 1, tmp_path / "receipt.jpg")
    return desk.cases.show(uid).row.number


@pytest.fixture(scope="module")
def file(desk, case) -> Printed:
    """The case file as it stands before a test adds to it."""
    return desk.case_file.file(case)


@pytest.fixture(scope="module")
def copy(desk, case) -> str:
    """The text of a copy for a stranger."""
    printed = desk.case_file.public_copy(PublicCopy(case, "Haji Anwar", date(2026, 11, 16)))
    assert printed.pdf.count(b"/Subtype/Image") == 0
    return " ".join(" ".join(texts(printed.pdf)).split())


def scan(text: str, size: tuple[float, float] = (700, 500)) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size)
    canvas.drawString(60, 60, text)
    canvas.save()
    return target.getvalue()


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def outline(pdf: bytes) -> list[tuple[int, str, int]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]


def test_every_page_is_numbered_in_the_whole(case, file):
    pages = texts(file.pdf)
    assert len(pages) == file.pages
    for number, text in enumerate(pages, start=1):
        assert f"{case} file page {number} of {len(pages)}" in " ".join(text.split())


def test_parts_stand_in_the_order_of_the_rules_and_the_index_names_their_pages(file):
    pdf = file.pdf
    parts = [(title, page) for level, title, page in outline(pdf) if not level][1:]
    names = [title.split(". ")[1] for title, _page in parts]
    assert names == [
        "Charge", "Evidence", "Defence", "Defence witnesses and hearings", "Findings and final show-cause",
        "Final order", "History, with warnings that were overridden",
    ]  # fmt: skip
    pages = texts(pdf)
    for title, page in parts:
        assert title in pages[page]
        assert re.search(rf"{re.escape(title)}\s+{page + 1}\b", pages[0]), title


def test_the_file_holds_papers_scans_exhibits_hash_custody_and_overrides(desk, case, file):
    titles = [title for _level, title, _page in outline(file.pdf)]
    assert [title for title in titles if "reply.pdf" in title or "receipt.jpg" in title]
    whole = " ".join(" ".join(texts(file.pdf)).split())
    evidence = desk.evidence.items(desk.cases.show(case).violations[0].uid)[0]
    assert evidence.sha256[:8] in whole
    assert "reply of the official" in whole
    assert "as ordered by the DPO" in whole
    for word in ("CHARGE SHEET", "Custody", "The video is his own", "12/EC"):
        assert word.casefold() in whole.casefold(), word


def test_a_scan_that_is_no_pdf_inside_is_listed_with_the_reason(desk, case, tmp_path):
    (tmp_path / "odd.pdf").write_bytes(b"%PDF-1.4 nothing more")
    desk.case_dates.attach_scan(case, 5, tmp_path / "odd.pdf")
    whole = " ".join(" ".join(texts(desk.case_file.file(case).pdf)).split())
    assert "odd.pdf" in whole
    assert "cannot be opened as a paper" in whole


def test_scans_of_any_size_stand_on_the_sheet_of_the_file(desk, case):
    for size, height in ((Size.A4, 842), (Size.LEGAL, 1008)):
        with pypdfium2.PdfDocument(desk.case_file.file(case, "en", size).pdf) as document:
            assert {round(page.get_height()) for page in document} == {height}


def test_making_the_file_is_on_record(desk, case):
    desk.case_file.file(case)
    desk.case_file.public_copy(PublicCopy(case, "Haji Anwar", date(2026, 11, 16)))
    with desk.workplace.reading() as session:
        last, before = sorted(entries_about(session, desk.cases.show(case).row.uid), key=lambda entry: -entry.seq)[:2]
    assert before.action == "case_file_printed"
    assert (last.action, last.details["to"], last.details["requested_on"]) == (
        "case_rti_copied", "Haji Anwar", "16.11.2026",
    )  # fmt: skip


def test_a_copy_for_a_stranger_holds_nothing_private(copy):
    for secret in SECRET_WORDS:
        assert secret.casefold() not in copy.casefold(), secret
    for word in ("[withheld: s.19]", "section 19", "section 16", "Gul Zaman", "The video is his own", "Haji Anwar"):
        assert word in copy, word


def test_a_copy_names_the_tenth_working_day_and_the_tenth_after_it(copy):
    # Sundays are off: from Monday 16.11. the tenth working day is Friday 27.11., the tenth after it 09.12.
    assert "answered by 27.11.2026" in copy
    assert "at the latest by 09.12.2026" in copy


def test_the_official_may_stay_unnamed_and_more_words_left_out(desk, case):
    asked = PublicCopy(case, "Haji Anwar", date(2026, 11, 16), ("orderly room",), with_name=False)
    whole = " ".join(" ".join(texts(desk.case_file.public_copy(asked).pdf)).split()).casefold()
    for secret in ("gul zaman", "in orderly room"):
        assert secret not in whole
    assert "an official of this office" in whole


@pytest.mark.parametrize(
    ("to", "on", "code"),
    [
        ("  ", date(2026, 11, 16), "rti_to_missing"),
        ("A", date(2026, 11, 23), "rti_request_in_future"),
        ("A", date(2012, 1, 1), "rti_request_long_ago"),
        ("A" * 201, date(2026, 11, 16), "text_longer_than"),
    ],
)
def test_a_copy_needs_to_know_for_whom_and_since_when(desk, case, to, on, code):
    with pytest.raises(Refused) as refused:
        desk.case_file.public_copy(PublicCopy(case, to, on))
    assert refused.value.code == code


def test_urdu_file_is_made_too(desk, case):
    printed = desk.case_file.file(case, "ur")
    assert printed.pages > 10
    assert len(outline(printed.pdf)) > 10


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="an independent reader of PDF is not here")
def test_pages_need_no_font_that_is_not_there(file, tmp_path):
    (tmp_path / "file.pdf").write_bytes(file.pdf)
    told = subprocess.run(["pdftotext", str(tmp_path / "file.pdf"), "-"], capture_output=True, check=True).stderr
    assert told == b""
