"""Each way in which a file can be wrong has its own answer, and nothing of it is merged."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.sentences import remedy, sentence
from kpdesk.desk import Desk
from kpdesk.workbooks.encryption import encrypt_package

ANSWERS = (
    "wrong_password", "not_for_this_office", "unknown_sender", "revoked_sender", "tampered", "changed_after_sealing",
    "already_received", "older_than_last", "fork", "newer_program", "not_a_transfer_file", "too_large", "damaged",
)  # fmt: skip
Freeze = Callable[..., str]


@pytest.fixture
def sent(enrolled: Desk, stick: Path, freeze: Freeze) -> Path:
    freeze(enrolled)
    return Path(enrolled.exchange.send("2026-W47", stick).path)


def answer(desk: Desk, path: Path) -> tuple[str, str]:
    """What the file is, after it was made sure that nothing of it comes in."""
    before = desk.province.digest()
    seen = desk.exchange.inspect(path)
    report = desk.exchange.receive([path], accept=True)[0]
    assert seen.code == report.code
    assert not report.accepted
    assert desk.province.digest() == before
    return report.colour, report.code


def test_every_answer_has_its_own_sentence_and_remedy_in_both_languages() -> None:
    for language in ("en", "ur"):
        texts = [sentence(code, {}, language) for code in ANSWERS]
        assert len(set(texts)) == len(ANSWERS)
        assert all(text != code for text, code in zip(texts, ANSWERS, strict=True))
        assert all(remedy(code, {}, language) for code in ANSWERS)


def test_a_file_under_another_password(cpo: Desk, sent: Path, rework: Callable[..., Path]) -> None:
    rework(cpo, sent, lambda book: book, password="something else")
    assert answer(cpo, sent) == ("red", "wrong_password")


def test_a_file_for_another_office(
    enrolled: Desk, cpo: Desk, stick: Path, sent: Path, make_desk: Callable[..., Desk]
) -> None:
    neighbour = make_desk("CHD", "charsadda")
    assert neighbour.exchange.inspect(sent).code == "not_for_this_office"
    assert enrolled.exchange.inspect(sent).code == "not_for_this_office"


def test_a_file_sealed_for_another_office_but_locked_for_this_one(
    enrolled: Desk, cpo: Desk, stick: Path, forge: Callable[..., bytes]
) -> None:
    path = stick / "passed on.xlsx"
    path.write_bytes(forge(enrolled, cpo, recipients=("RMRD",)))
    assert answer(cpo, path) == ("red", "not_for_this_office")


def test_a_file_of_an_office_that_is_not_enrolled_here(sent: Path, make_desk: Callable[..., Desk]) -> None:
    assert make_desk("CPO", "another cpo").exchange.inspect(sent).code == "unknown_sender"


def test_a_file_in_the_name_of_another_office(
    enrolled: Desk, cpo: Desk, stick: Path, forge: Callable[..., bytes]
) -> None:
    path = stick / "KPD_MRD_CPO_00001_receipt.xlsx"
    path.write_bytes(forge(enrolled, cpo, sender="PSW"))
    assert answer(cpo, path) == ("red", "unknown_sender")


def test_a_file_sealed_after_its_keys_were_revoked(enrolled: Desk, cpo: Desk, sent: Path) -> None:
    cpo.exchange.revoke("MRD", date(2026, 11, 22))
    assert answer(cpo, sent) == ("red", "revoked_sender")


def test_a_file_sealed_before_its_keys_were_revoked_is_taken_in(enrolled: Desk, cpo: Desk, sent: Path) -> None:
    cpo.exchange.revoke("MRD", date(2026, 11, 23))
    assert cpo.exchange.receive([sent], accept=True)[0].accepted


@pytest.mark.parametrize("place", [0.3, 0.6, 0.9])
def test_one_changed_byte(cpo: Desk, sent: Path, place: float) -> None:
    data = bytearray(sent.read_bytes())
    data[int(len(data) * place)] ^= 1
    sent.write_bytes(bytes(data))
    colour, code = answer(cpo, sent)
    assert (colour, code in ("tampered", "damaged")) == ("red", True)


def test_another_signature_under_the_seal(
    cpo: Desk, sent: Path, rework: Callable[..., Path], in_sheet: Callable[..., Any]
) -> None:
    rework(cpo, sent, in_sheet('"program":"KP Desk', '"program":"KP Disk'))
    assert answer(cpo, sent) == ("red", "tampered")


@pytest.mark.parametrize(
    ("old", "sheets"),
    [("PS City", ["Part B", "data_part_b"]), ("17.11.2026", ["Part B"]), ("2026-11-17", ["data_part_b"])],
)
def test_a_cell_edited_by_hand_is_located(
    cpo: Desk, sent: Path, rework: Callable[..., Path], in_sheet: Callable[..., Any], old: str, sheets: list[str]
) -> None:
    rework(cpo, sent, in_sheet(f">{old}<", ">edited<"))

    assert answer(cpo, sent) == ("amber", "changed_after_sealing")
    blocks = cpo.exchange.inspect(sent).changed_blocks
    assert [block.sheet for block in blocks] == sheets
    assert (blocks[0].first_row, blocks[0].last_row) == (2, 4)


def test_a_sheet_put_in_afterwards_is_located(cpo: Desk, sent: Path, rework: Callable[..., Path]) -> None:
    def added(book: bytes) -> bytes:
        opened = openpyxl.load_workbook(io.BytesIO(book))
        opened.create_sheet("Notes")["A1"] = "please also see"
        target = io.BytesIO()
        opened.save(target)
        return target.getvalue()

    rework(cpo, sent, added)

    assert answer(cpo, sent) == ("amber", "changed_after_sealing")
    assert [block.sheet for block in cpo.exchange.inspect(sent).changed_blocks] == ["Notes"]


def test_a_file_opened_and_saved_again_with_its_contents_unchanged_is_taken_in(
    enrolled: Desk, cpo: Desk, sent: Path, stick: Path, rework: Callable[..., Path], freeze: Freeze
) -> None:
    def saved(book: bytes) -> bytes:
        target = io.BytesIO()
        openpyxl.load_workbook(io.BytesIO(book)).save(target)
        return target.getvalue()

    shutil.copy(sent, original := stick / "original.xlsx")
    rework(cpo, sent, saved)

    assert cpo.exchange.receive([sent], accept=True)[0].code == "in_order"
    assert cpo.exchange.inspect(original).code == "already_received"
    freeze(enrolled, "2026-W46")
    following = enrolled.exchange.send("2026-W46", stick)
    assert cpo.exchange.inspect(Path(following.path)).code == "in_order"


@pytest.mark.parametrize("name", ["", "from the stick.xlsx"])
def test_a_file_that_excel_saved_again_with_its_password_is_taken_in_and_built_anew(
    cpo: Desk, sent: Path, excel_saved: Callable[..., Path], name: str
) -> None:
    known = cpo.exchange.password(sent)
    again = excel_saved(cpo, sent, name=name)

    assert cpo.exchange.password(again) == known
    assert cpo.exchange.receive([again], accept=True)[0].code == "in_order"
    before = cpo.province.digest()
    assert cpo.province.rebuild(cpo.folder / "inbox").digest == before


def test_a_cell_edited_in_excel_is_amber_and_located(
    cpo: Desk, sent: Path, excel_saved: Callable[..., Path], in_sheet: Callable[..., Any]
) -> None:
    excel_saved(cpo, sent, in_sheet(">PS City<", ">edited<"))
    assert answer(cpo, sent) == ("amber", "changed_after_sealing")
    assert [block.sheet for block in cpo.exchange.inspect(sent).changed_blocks] == ["Part B", "data_part_b"]


def test_a_file_that_was_received_before(cpo: Desk, sent: Path) -> None:
    cpo.exchange.receive([sent], accept=True)
    assert answer(cpo, sent) == ("red", "already_received")


def test_a_file_older_than_the_last_one(enrolled: Desk, cpo: Desk, sent: Path, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled, "2026-W46")
    newer = enrolled.exchange.send("2026-W46", stick)
    cpo.exchange.receive([Path(newer.path)], accept=True)
    assert answer(cpo, sent) == ("red", "older_than_last")


def test_two_computers_that_write_for_one_office(
    enrolled: Desk, cpo: Desk, tmp_path: Path, stick: Path, freeze: Freeze, clock: FixedClock
) -> None:
    shutil.copytree(enrolled.folder, tmp_path / "copied", ignore=shutil.ignore_patterns("in-use*"))
    with Desk.open(tmp_path / "copied", "khan", "four plain words here", clock=clock) as second:
        first_file = Path(enrolled.exchange.send(freeze(enrolled), stick).path)
        second_file = Path(second.exchange.send(freeze(second, violations=9), tmp_path / "other").path)
    cpo.exchange.receive([first_file], accept=True)
    assert answer(cpo, second_file) == ("red", "fork")


def test_a_file_of_a_newer_program(enrolled: Desk, cpo: Desk, stick: Path, forge: Callable[..., bytes]) -> None:
    path = stick / "new.xlsx"
    path.write_bytes(forge(enrolled, cpo, format=2, min_reader=2))
    assert answer(cpo, path) == ("red", "newer_program")

    (kept,) = [row for row in cpo.exchange.inbox() if row.code == "newer_program"]
    assert kept.values["needed"] == "2"
    assert "2" in sentence(kept.code, kept.values)


def plain_book() -> bytes:
    target = io.BytesIO()
    book = openpyxl.Workbook()
    book.active["A1"] = "name"
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04 zip", plain_book()], ids=range(4))
def test_a_file_that_is_no_transfer_file(cpo: Desk, stick: Path, content: bytes) -> None:
    (stick / "list.xlsx").write_bytes(content)
    assert answer(cpo, stick / "list.xlsx") == ("red", "not_a_transfer_file")


def test_an_encrypted_workbook_without_a_seal(cpo: Desk, sent: Path, rework: Callable[..., Path]) -> None:
    rework(cpo, sent, lambda _book: plain_book())
    assert answer(cpo, sent) == ("red", "not_a_transfer_file")


def test_a_file_that_is_too_large_is_not_even_read(cpo: Desk, stick: Path) -> None:
    with (stick / "large.xlsx").open("wb") as handle:
        handle.truncate(65 << 20)
    assert answer(cpo, stick / "large.xlsx") == ("red", "too_large")


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_file_that_was_cut_off(cpo: Desk, sent: Path, part: float) -> None:
    data = sent.read_bytes()
    sent.write_bytes(data[: int(len(data) * part)])
    assert answer(cpo, sent) == ("red", "damaged")


def test_an_encrypted_file_that_is_no_workbook(cpo: Desk, sent: Path, rework: Callable[..., Path]) -> None:
    rework(cpo, sent, lambda _book: b"PK\x03\x04 and then nothing")
    assert answer(cpo, sent) == ("red", "damaged")


def test_a_week_sealed_by_a_certified_office_that_contradicts_itself(
    enrolled: Desk, cpo: Desk, stick: Path, forge: Callable[..., bytes]
) -> None:
    path = stick / "empty return.xlsx"
    path.write_bytes(forge(enrolled, cpo, kind="return", period="2026-W47"))
    report = cpo.exchange.receive([path], accept=True)[0]
    assert (report.code, report.accepted, cpo.exchange.inbox()[0].accepted) == ("damaged", False, False)


def test_what_is_refused_lies_in_quarantine_once_with_its_reason(cpo: Desk, sent: Path) -> None:
    cpo.exchange.revoke("MRD", date(2026, 11, 1))
    for _ in range(2):
        cpo.exchange.receive([sent], accept=True)

    kept = [row for row in cpo.exchange.inbox() if row.code == "revoked_sender"]

    assert [(row.accepted, row.sender, row.period) for row in kept] == [(False, "MRD", "2026-W47")]
    assert (cpo.folder / "inbox" / f"{kept[0].sha256}.xlsx").read_bytes() == sent.read_bytes()
    states = {office.office: (office.state, office.reason) for office in cpo.province.status("2026-W47").offices}
    assert states["MRD"] == ("rejected", "revoked_sender")


def test_a_password_from_a_locked_container_without_contents(cpo: Desk, stick: Path) -> None:
    path = stick / "KPD_MRD_CPO_00009_return.xlsx"
    path.write_bytes(encrypt_package(b"", "words"))
    assert cpo.exchange.inspect(path).colour == "red"
