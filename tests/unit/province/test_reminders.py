"""Reminders: who gets one, what it lists, its number, and that a reprint is the same paper."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest
from pypdf import PdfReader

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.cli.main import main
from kpdesk.desk import Desk
from kpdesk.documents.paper import Size
from kpdesk.province.debts import Debt, DebtKind, same_debt
from kpdesk.province.follow_up_records import FollowUpRecord


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_everybody_who_owes_gets_one_numbered_letter_with_everything_listed(province: Desk) -> None:
    owing = [one.office.code for one in province.province.owed() if one.is_owing]
    issued = province.reminders.issue()
    assert [one.office for one in issued.reminders] == owing
    assert [one.number for one in issued.reminders[:2]] == ["R-2026-001/EC", "R-2026-002/EC"]
    assert {one.ordinal for one in issued.reminders} == {1}
    assert issued.changes.uids
    said = words_of(province.reminders.reprint([issued.reminders[0].number]))
    assert "9 weeks, 2026-W39 to 2026-W47" in said
    assert "Report under a directive" in said
    assert "sent by 07.12.2026" in said
    assert "Provincial Police Officer" in said


def test_a_key_pressed_twice_makes_no_second_reminder(province: Desk) -> None:
    first, again = province.reminders.issue("2026-W47"), province.reminders.issue("2026-W47")
    assert [one.number for one in again.reminders] == [one.number for one in first.reminders]
    assert not any(one.is_new for one in again.reminders)
    assert not again.changes.features
    assert len(province.reminders.items()) == len(first.reminders)


def test_a_second_reminder_refers_to_the_first_with_number_and_date(province: Desk, clock: FixedClock) -> None:
    first = province.reminders.issue("2026-W47").reminders[0]
    clock.advance(days=9)
    second = next(one for one in province.reminders.issue("2026-W47").reminders if one.office == first.office)
    said = words_of(province.reminders.reprint([second.number]))
    assert (second.ordinal, second.previous) == (2, first.number)
    assert f"by letter No. {first.number} dated 30.11.2026" in said
    assert "SECOND REMINDER" in said


def test_a_reminder_about_something_else_is_a_first_one(province: Desk, clock: FixedClock) -> None:
    before = province.reminders.issue("2026-W47").reminders[0]
    clock.advance(days=3)
    later = next(one for one in province.reminders.issue("2026-W48").reminders if one.office == before.office)
    assert (later.ordinal, later.previous) == (1, "")


def test_a_reprint_is_the_same_paper_whatever_changed_since(province: Desk, clock: FixedClock) -> None:
    number = province.reminders.issue("2026-W47").reminders[3].number
    before = words_of(province.reminders.reprint([number]))
    province.users.set("head_name", "Another Officer")
    clock.advance(days=30)
    after = words_of(province.reminders.reprint([number]))
    assert before.partition(number)[2] == after.partition(number)[2]
    assert "Another Officer" not in after


@pytest.mark.parametrize(("size", "height"), [(Size.A4, 842), (Size.LEGAL, 1008)])
def test_letters_come_on_both_sheets_in_urdu_too(province: Desk, size: Size, height: int) -> None:
    pdf = province.reminders.issue("2026-W47", size, "ur").pdf
    assert {round(float(page.mediabox.height)) for page in PdfReader(io.BytesIO(pdf)).pages} == {height}


def test_one_pdf_has_the_list_and_a_bookmark_for_each_letter(province: Desk) -> None:
    issued = province.reminders.issue("2026-W47")
    reader = PdfReader(io.BytesIO(issued.pdf))
    assert len(reader.outline) == len(issued.reminders) + 1
    assert "Register of reminders issued" in reader.pages[0].extract_text()


def test_nobody_who_owes_nothing_is_reminded(desk: Desk, province: Desk) -> None:
    with pytest.raises(Refused, match="nobody_owes"):
        province.reminders.issue("2026-W48")
    with pytest.raises(Refused, match="only_at_headquarters"):
        desk.reminders.issue()
    with pytest.raises(Refused, match="reminder_unknown"):
        province.reminders.reprint(["R-2026-999/EC"])


def test_a_query_without_an_answer_is_owed_until_it_comes_or_is_settled(province: Desk) -> None:
    def ask(number: str, due: date, **more: object) -> FollowUpRecord:
        words = {"finding_key": number, "test": "no_result", "finding": "-", "finding_ur": "-", "rows": []}
        return FollowUpRecord(asked="PSW", number=number, asked_on=date(2026, 11, 1), due_on=due, **words, **more)

    with province.workplace.writing() as uow:
        uow.session.add_all(
            [
                ask("Q-1", date(2026, 11, 20)), ask("Q-2", date(2026, 12, 20)),
                ask("Q-3", date(2026, 11, 20), settled_on=date(2026, 11, 21)),
                ask("Q-4", date(2026, 11, 20), answered_on=date(2026, 11, 19), answer="Here it is"),
            ]
        )  # fmt: skip
        uow.commit()
    owed = next(one for one in province.province.owed() if one.office.code == "PSW")
    assert [(debt.about, debt.days_late) for debt in owed.debts if debt.kind is DebtKind.QUERY] == [("Q-1", 10)]
    assert owed.is_owing
    letter = next(one for one in province.reminders.issue().reminders if one.office == "PSW")
    assert "Answer to a query Q-1 20.11.2026 10 days" in words_of(province.reminders.reprint([letter.number]))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Debt(DebtKind.WEEK, "2026-W40", to="2026-W44"), Debt(DebtKind.WEEK, "2026-W43"), True),
        (Debt(DebtKind.WEEK, "2026-W40", to="2026-W44"), Debt(DebtKind.WEEK, "2026-W45"), False),
        (Debt(DebtKind.DIRECTIVE, "D9"), Debt(DebtKind.DIRECTIVE, "D9"), True),
        (Debt(DebtKind.DIRECTIVE, "D9"), Debt(DebtKind.WEEK, "D9"), False),
        (Debt(DebtKind.CERTIFICATE, "2026-W40"), Debt(DebtKind.CERTIFICATE, "2026-W40"), False),
    ],
)
def test_two_debts_are_the_same_where_they_name_one_week_or_one_paper(one: Debt, other: Debt, same: bool) -> None:
    assert same_debt(one, other) is same


def test_the_command_line_writes_letters_register_and_debts(province: Desk, tmp_path, capsys, monkeypatch) -> None:
    folder = str(province.folder)
    province.close()
    monkeypatch.setenv("KPDESK_PASSWORD", "four plain words here")

    def run(*words: str) -> tuple[int, dict[str, object]]:
        code = main(["--store", folder, "--user", "shah", "--json", "province", *words])
        return code, json.loads(capsys.readouterr().out)

    code, made = run("remind", "--week", "2026-W40", "--pdf", str(tmp_path / "letters.pdf"), "--paper", "legal")
    assert (code, (tmp_path / "letters.pdf").read_bytes()[:5]) == (0, b"%PDF-")
    assert made["letters"] == len(made["items"])
    number = made["items"][0]["number"]
    assert run("reminders")[1]["items"][-1]["number"] == number
    assert run("remind", "--again", number, "--pdf", str(tmp_path / "again.pdf"))[1]["letters"] == 1
    code, owed = run("owed")
    assert code == 1
    assert {one["office"] for one in made["items"]} <= {one["office"] for one in owed["items"]}
    code, grid = run("grid", "--directives")
    assert "D9" in [one["directive"] for one in grid["directives"]]
    assert len(run("grid", "--years", "1")[1]["weeks"]) == 52
