"""Charge of the office: who is its head on a day, what he takes over, and the slip that both sign."""

from __future__ import annotations

import io
from datetime import date

import pypdfium2
import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.cases.facts import Head
from kpdesk.cases.handover import HandOverDraft
from kpdesk.cases.states import Paper
from kpdesk.desk import Desk

ON = date(2027, 2, 1)


def test_the_head_of_the_settings_is_the_first_and_ends_the_day_before(office) -> None:
    office.desk.users.set("head_name", "Tariq Mehmood PSP")
    before = office.desk.handover.heads()

    office.desk.handover.hand_over(HandOverDraft(" Sadia  Noor PSP ", "SSP", order_no="44/CPO", on=ON))

    assert before == (Head("Tariq Mehmood PSP"),)
    assert office.desk.handover.heads() == (
        Head("Sadia Noor PSP", "SSP", "", ON, None),
        Head("Tariq Mehmood PSP", "", "", None, date(2027, 1, 31)),
    )
    assert office.desk.users.settings()["head_name"] == "Sadia Noor PSP"


def test_what_stands_open_is_made_over_with_its_dates(office, punished) -> None:
    closed = punished()
    office.take(closed, "closed", 90)
    running = office.case(office.violations[1])
    office.take(running, "show_cause_issued", 2, number="9/EC")
    office.take(running, "suspended", 3, reason="as ordered")

    charge = office.desk.handover.charge(ON)

    assert [(case.number, case.person, case.suspended) for case in charge.cases] == [(running, "Noor Ali", True)]
    assert (charge.suspended, charge.overdue, charge.drafts) == (1, 1, 0)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (HandOverDraft("Sadia Noor", on=date(2027, 3, 3)), "handover_in_future"),
        (HandOverDraft("Sadia Noor", on=date(2027, 1, 5)), "handover_before_last"),
        (HandOverDraft("tariq  mehmood", on=ON), "handover_same_head"),
        (HandOverDraft("Sadia Noor", person="nobody", on=ON), "handover_person_unknown"),
    ],
)
def test_a_hand_over_that_cannot_be_is_refused_and_changes_nothing(office, draft, code) -> None:
    office.desk.handover.hand_over(HandOverDraft("Tariq Mehmood", on=date(2027, 1, 5)))

    with pytest.raises(Refused, match=code):
        office.desk.handover.hand_over(draft)

    assert [head.name for head in office.desk.handover.heads()] == ["Tariq Mehmood"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 121, "A\x07B"])
def test_a_head_has_a_name(office, name: str) -> None:
    with pytest.raises(ProblemsFound, match="handover_name_missing"):
        office.desk.handover.hand_over(HandOverDraft(name))


def test_a_clerk_hands_nothing_over(office) -> None:
    office.desk.users.add(UserDraft("noor", "Noor", Role.CLERK, "another four plain words"))
    folder = office.desk.folder
    office.desk.close()

    with Desk.open(folder, "noor", "another four plain words", clock=office.clock) as clerk:
        with pytest.raises(Refused, match="not_permitted"):
            clerk.handover.hand_over(HandOverDraft("Noor"))
        with pytest.raises(Refused, match="not_permitted"):
            clerk.handover.slip()


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_slip_names_both_heads_and_every_open_case(office, language: str) -> None:
    case = office.case()
    office.desk.handover.hand_over(HandOverDraft("Tariq Mehmood", on=date(2027, 1, 5)))
    office.desk.handover.hand_over(HandOverDraft("Sadia Noor", on=ON))

    with pypdfium2.PdfDocument(io.BytesIO(office.desk.handover.slip(language))) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)

    for words in ("Tariq Mehmood", "Sadia Noor", case, "01.02.2027"):
        assert words in text


def test_without_a_head_on_record_there_is_no_slip(office) -> None:
    with pytest.raises(Refused, match="handover_none"):
        office.desk.handover.slip()


def test_a_paper_of_his_time_is_signed_by_who_was_head_then(office) -> None:
    office.desk.users.set("head_name", "Tariq Mehmood PSP")
    case = office.case()
    office.take(case, "show_cause_issued", 0)
    office.desk.handover.hand_over(HandOverDraft("Sadia Noor PSP", on=ON))

    with pypdfium2.PdfDocument(io.BytesIO(office.desk.cases.print(case, Paper.SHOW_CAUSE).pdf)) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)

    assert "Tariq Mehmood PSP" in text
    assert "Sadia Noor" not in text
