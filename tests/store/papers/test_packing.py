"""One step writes report, encrypted workbook and covering slip; at the CPO the pages verify by the office's key."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.papers import PaperVerdict, Why

WEEK = "2026-W47"


@pytest.fixture
def enrolled(desk: Desk, cpo: Desk, tmp_path: Path) -> Desk:
    """The office, certified by the CPO."""
    made = desk.exchange.enrol(tmp_path / "stick")
    answer = cpo.exchange.accept_enrolment(Path(made.path), made.words)
    assert desk.exchange.finish_enrolment(Path(answer.path)).accepted
    return desk


def test_the_folder_holds_what_the_slip_names(enrolled: Desk, tmp_path: Path) -> None:
    packed = enrolled.packing.pack(WEEK, tmp_path / "out")

    lying = {path.name for path in (tmp_path / "out").iterdir()}
    assert lying == {*(one.name for one in packed.files), packed.slip}
    pages = PdfReader(tmp_path / "out" / packed.slip).pages
    said = "".join("".join(page.extract_text() for page in pages).split())
    assert len(pages) == 1
    for one in packed.files:
        assert hashlib.sha256((tmp_path / "out" / one.name).read_bytes()).hexdigest() == one.sha256
        assert one.sha256 in said
    assert enrolled.exchange.password(tmp_path / "out" / packed.files[0].name) not in said


def test_the_cpo_takes_the_workbook_in_and_then_knows_the_pages(enrolled: Desk, cpo: Desk, tmp_path: Path) -> None:
    packed = enrolled.packing.pack(WEEK, tmp_path / "out")
    workbook, report = (tmp_path / "out" / one.name for one in packed.files)

    before = cpo.papers.check_file(report).checks
    assert {(check.verdict, check.why) for check in before} == {(PaperVerdict.TRUE, Why.TRUE_NOT_RECEIVED)}
    assert cpo.exchange.receive([workbook], accept=True)[0].accepted
    after = cpo.papers.check_file(report).checks
    assert {(check.verdict, check.why) for check in after} == {(PaperVerdict.TRUE, Why.TRUE)}
    assert {check.figures["new"] for check in after} == {1}


def test_at_the_cpo_a_forged_code_is_altered_and_an_old_revision_superseded(
    enrolled: Desk, cpo: Desk, codes: tuple[str, ...], revise: Callable[[Desk], None], tmp_path: Path
) -> None:
    (check,) = cpo.papers.check_text(codes[0].replace(":1/", ":2/"))
    assert (check.verdict, check.why) == (PaperVerdict.ALTERED, Why.NOT_SIGNED)

    revise(enrolled)
    packed = enrolled.packing.pack(WEEK, tmp_path / "out")
    cpo.exchange.receive([tmp_path / "out" / packed.files[0].name], accept=True)
    (check,) = cpo.papers.check_text(codes[0])
    assert (check.verdict, check.newest) == (PaperVerdict.SUPERSEDED, 2)


def test_packing_again_hands_over_the_same_workbook(enrolled: Desk, tmp_path: Path) -> None:
    first = enrolled.packing.pack(WEEK, tmp_path / "out")
    with pytest.raises(Refused) as refused:
        enrolled.packing.pack(WEEK, tmp_path / "out")
    assert refused.value.code == "file_exists"
    shutil.rmtree(tmp_path / "out")

    again = enrolled.packing.pack(WEEK, tmp_path / "other")
    assert (again.seq, again.files) == (first.seq, first.files)


def test_an_urdu_slip_is_drawn_and_a_week_that_is_not_frozen_refused(enrolled: Desk, tmp_path: Path) -> None:
    packed = enrolled.packing.pack(WEEK, tmp_path / "out", language="ur")
    assert len(PdfReader(tmp_path / "out" / packed.slip).pages) == 1

    with pytest.raises(Refused) as refused:
        enrolled.packing.pack("2026-W46", tmp_path / "out")
    assert refused.value.code == "week_not_frozen"


def test_an_office_that_is_not_enrolled_leaves_nothing_behind(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        desk.packing.pack(WEEK, tmp_path / "out")

    assert refused.value.code == "not_enrolled"
    assert not list((tmp_path / "out").glob("*"))
