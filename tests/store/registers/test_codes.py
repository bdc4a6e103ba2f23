"""The code on a page tells whether this office issued the register; what goes out stands in the history."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.documents.qr_reading import read_qr


def issued(office, code: str) -> list[tuple[str, int]]:
    return [(issue.how, issue.rows) for issue in office.desk.registers.check(code)[1]]


def test_the_square_on_the_page_names_the_register_that_was_issued(office, tmp_path) -> None:
    register = office.register("groups")
    (tmp_path / "groups.pdf").write_bytes(office.desk.registers.pdf(register))
    (square,) = [read.text for read in read_qr(tmp_path / "groups.pdf")]
    before = issued(office, square)

    office.desk.registers.note_issued(register, "printed", 3)

    assert square.startswith("KPR1:MRD:GROUPS:1/1:")
    assert [*before, ("printed", 2)] == issued(office, square)


def test_the_code_typed_from_the_foot_is_the_same_register(office) -> None:
    register = office.register("measures")
    office.desk.registers.note_issued(register, "pdf")

    assert issued(office, f" mrd/measures  {register.digest()[:16]} ")[-1] == ("pdf", 2)


def test_a_workbook_that_was_saved_stands_in_the_history(office, tmp_path) -> None:
    register = office.register("pending")
    office.desk.registers.export(register, tmp_path / "pending.xlsx")

    entry = office.desk.audit.latest(1)[0]
    assert (entry.action, entry.details["how"], entry.details["rows"]) == ("register_issued", "xlsx", 3)


@pytest.mark.parametrize(
    "code", ["MRD/groups 0123456789abcdef", "SWB/groups {0}", "MRD/pending {0}", "KPR1:MRD:STRENGTH:1/1:{1}"]
)
def test_what_was_never_issued_or_names_another_register_is_not_found(office, code) -> None:
    register = office.register("groups")
    office.desk.registers.note_issued(register, "pdf")
    digest = register.digest()[:16]

    assert issued(office, code.format(digest, digest.upper())) == []


@pytest.mark.parametrize("text", ["", "MRD/cooks 0123456789abcdef", "KPD1:MRD:2026-W47:1", "MRD/groups 0123"])
def test_what_is_no_code_of_a_register_is_refused(office, text) -> None:
    with pytest.raises(Refused, match="register_code_not_ours"):
        office.desk.registers.check(text)


def test_check_paper_answers_for_a_register_too_from_its_code_and_from_its_pages(office, tmp_path) -> None:
    register = office.register("groups")
    path = tmp_path / "groups.pdf"
    path.write_bytes(office.desk.registers.pdf(register))
    office.desk.registers.note_issued(register, "printed", 3)
    (square,) = [read.text for read in read_qr(path)]
    broken_by_a_phone = f"{square[:20]}\n{square[20:].lower()}"

    for found in (office.desk.papers.check_code(broken_by_a_phone), office.desk.papers.check_file(path)):
        (check,) = found.registers
        assert (check.claimed.kind, check.issues[-1].how, found.checks) == ("groups", "printed", ())


def test_check_paper_says_that_a_register_was_never_issued(office) -> None:
    (check,) = office.desk.papers.check_code("KPR1:MRD:GROUPS:1/1:0123456789ABCDEF").registers

    assert check.issues == ()
