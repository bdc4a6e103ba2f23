"""Accounts and key slots after power cuts, and what wrong passwords leave behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.users import UsersDesk
from kpdesk.store.key_slots import SlotKind, read_slots, write_slots

PASSWORD = "four plain words here"
QUICK = Argon2Cost(64, 1, 1)


@pytest.fixture
def users(desk: Desk) -> UsersDesk:
    users = UsersDesk(desk.workplace, QUICK)
    users.add(UserDraft("gul", "Gul Khan", Role.ADMINISTRATOR, PASSWORD))
    return users


def code_of(folder: Path, clock: FixedClock, user: str, password: str) -> str:
    with pytest.raises(KpDeskError) as error:
        Desk.open(folder, user, password, clock=clock)
    return error.value.code


def take_slot(folder: Path, name: str) -> None:
    write_slots(folder / "keys.json", read_slots(folder / "keys.json").without(SlotKind.USER, name))


def test_an_account_whose_slot_is_gone_is_no_second_administrator(desk: Desk, users: UsersDesk) -> None:
    take_slot(desk.folder, "gul")

    with pytest.raises(Refused) as refused:
        users.disable("khan")
    assert refused.value.code == "last_administrator"
    users.reset("gul", "another password")
    users.disable("khan")


def test_a_slot_without_account_opens_nothing_and_the_user_can_be_added_again(
    desk: Desk, users: UsersDesk, clock: FixedClock
) -> None:
    slots = read_slots(desk.folder / "keys.json")
    stray = slots.of(SlotKind.USER, "gul").sealed_for(SlotKind.USER, "stray", PASSWORD, desk.workplace.store.key, QUICK)
    write_slots(desk.folder / "keys.json", slots.with_slot(stray))
    desk.close()
    assert code_of(desk.folder, clock, "stray", PASSWORD) == "user_unknown"

    with Desk.open(desk.folder, "gul", PASSWORD, clock=clock) as again:
        UsersDesk(again.workplace, QUICK).add(UserDraft("stray", "Stray", Role.CLERK, "third password"))
    Desk.open(desk.folder, "stray", "third password", clock=clock).close()


def test_another_users_log_in_gives_no_new_tries(desk: Desk, users: UsersDesk, clock: FixedClock) -> None:
    desk.close()
    for _ in range(5):
        assert code_of(desk.folder, clock, "khan", "wrong") == "password_wrong"

    for _ in range(2):
        with Desk.open(desk.folder, "gul", PASSWORD, clock=clock) as other:
            noted = [entry.action for entry in other.audit.latest()].count("password_wrong")
    assert noted == 5
    assert code_of(desk.folder, clock, "khan", PASSWORD) == "wait_before_password"
    with Desk.open(desk.folder, "gul", PASSWORD, clock=clock) as other:
        UsersDesk(other.workplace, QUICK).reset("khan", "a new password")
    Desk.open(desk.folder, "khan", "a new password", clock=clock).close()
    assert not (desk.folder / "attempts.json").exists()


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"user": "khan", "at": "never"}]', '[{"user": "khan", "at": 5}]'])
def test_a_damaged_list_of_attempts_lets_in_and_is_noted(desk: Desk, clock: FixedClock, text: str) -> None:
    desk.close()
    (desk.folder / "attempts.json").write_text(text, encoding="utf-8")

    with Desk.open(desk.folder, "khan", PASSWORD, clock=clock) as again:
        assert [entry.uid for entry in again.audit.latest() if entry.action == "password_wrong"] == ["?"]


def test_keys_without_a_database_are_damage_and_no_empty_one_is_made(desk: Desk, clock: FixedClock) -> None:
    desk.close()
    database = desk.folder / "store.db"
    database.rename(desk.folder / "away")

    assert code_of(desk.folder, clock, "khan", PASSWORD) == "store_damaged"
    assert not database.exists()
    database.write_bytes(b"")
    assert code_of(desk.folder, clock, "khan", PASSWORD) == "store_damaged"


def test_a_slot_that_is_no_hex_is_a_damaged_key_file(desk: Desk, clock: FixedClock) -> None:
    from kpdesk.base.canonical import canonical, sha256_hex

    desk.close()
    keys = desk.folder / "keys.json"
    body = json.loads(keys.read_text(encoding="utf-8"))["body"]
    body["slots"][0]["salt"] = "zz"
    keys.write_text(json.dumps({"body": body, "checksum": sha256_hex(canonical(body))}), encoding="utf-8")

    with pytest.raises(Broken) as broken:
        Desk.open(desk.folder, "khan", PASSWORD, clock=clock)
    assert broken.value.code == "key_file_damaged"


@pytest.mark.parametrize("name", ["", "gul khan", "a\x00b", "gul\u200f", "\u202ekhan", "x" * 61, "a/b", "gul\udcff"])
def test_a_login_name_that_does_not_show_itself_is_refused(users: UsersDesk, name: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        users.add(UserDraft(name, "Gul Khan", Role.CLERK, PASSWORD))
    assert found.value.code == "user_name_not_possible"


@pytest.mark.parametrize("full_name", ["Gul\x07", "x" * 121, "Gul \u202eKhan"])
def test_a_full_name_goes_onto_papers_and_must_be_printable(users: UsersDesk, full_name: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        users.add(UserDraft("noor", full_name, Role.CLERK, PASSWORD))
    assert found.value.field == "full_name"


def test_names_with_braces_formulas_and_quotes_stay_what_they_are(users: UsersDesk) -> None:
    for name in ("{user}", "=1+1", "a';--"):
        users.add(UserDraft(name, "{0} {name!r}", Role.CLERK, PASSWORD))

    assert {"{user}", "=1+1", "a';--"} <= {row.name for row in users.items()}
