"""An account that another operator changed while it was open is not overwritten in silence; people stand by name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.meanwhile import Differing, differing_in
from kpdesk.desk import Desk
from kpdesk.monitoring.draft import AccountDraft
from kpdesk.monitoring.rules import Sureness
from kpdesk.roster.draft import PersonDraft

GROUP = AccountDraft(platform="whatsapp", name="Mardan boys", found_on=date(2026, 11, 1), members_of_office=3)


@pytest.fixture
def people(desk: Desk) -> list[str]:
    named = (("Gul Zaman", "214"), ("Asad Khan", "1021"))
    return [desk.roster.register(PersonDraft(name, rank="CONST", belt_no=belt)).uid for name, belt in named]


def test_both_values_are_told_and_nothing_is_written(desk: Desk, people: list[str]) -> None:
    uid = desk.monitoring.add_account(GROUP).uid
    opened = desk.monitoring.account(uid)
    theirs = replace(GROUP, admin=people[0], owner_sure=Sureness.PHONE)
    desk.monitoring.correct_account(uid, theirs, opened.revision)

    with pytest.raises(Refused, match="changed_meanwhile") as caught:
        desk.monitoring.correct_account(uid, replace(GROUP, note="seen twice"), opened.revision)

    assert differing_in(caught.value) == (
        Differing("owner_sure", Sureness.UNSURE.value, Sureness.PHONE.value),
        Differing("note", "seen twice", ""),
        Differing("admin", "", "CONST Gul Zaman 214"),
    )
    assert desk.monitoring.account(uid).note == ""


def test_naming_other_people_alone_is_a_change_too(desk: Desk, people: list[str]) -> None:
    uid = desk.monitoring.add_account(GROUP).uid
    opened = desk.monitoring.account(uid)
    desk.monitoring.correct_account(uid, replace(GROUP, members=(people[1],)), opened.revision)

    with pytest.raises(Refused, match="changed_meanwhile") as caught:
        desk.monitoring.correct_account(uid, GROUP, opened.revision)

    assert differing_in(caught.value) == (Differing("members", "", "CONST Asad Khan 1021"),)
    now = desk.monitoring.account(uid)
    desk.monitoring.correct_account(uid, replace(GROUP, name="Takht Bhai boys"), now.revision)
    assert desk.monitoring.account(uid).name == "Takht Bhai boys"
