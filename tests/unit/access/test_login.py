"""Logging in: passwords, waiting, recovery sheet, damaged files."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.access.rules import LONGEST_WAIT, wait_after
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import KpDeskError, Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.presence import is_set_up
from kpdesk.desk.users import UsersDesk

PASSWORD = "four plain words here"
QUICK = Argon2Cost(64, 1, 1)


def code_of(folder: Path, clock: FixedClock, user: str = "khan", password: str = PASSWORD) -> str:
    with pytest.raises(KpDeskError) as error:
        Desk.open(folder, user, password, clock=clock)
    return error.value.code


def test_the_right_password_opens_and_names_the_user(desk: Desk, clock: FixedClock) -> None:
    desk.close()

    with Desk.open(desk.folder, "khan", PASSWORD, clock=clock) as again:
        assert (again.actor.full_name, again.actor.role, again.actor.office) == ("Khan Zada", Role.ADMINISTRATOR, "MRD")


def test_wrong_password_damaged_keys_and_no_store_are_three_answers(desk: Desk, clock: FixedClock) -> None:
    desk.close()
    keys = desk.folder / "keys.json"
    good = keys.read_text(encoding="utf-8")

    assert code_of(desk.folder, clock, password="wrong") == "password_wrong"
    keys.write_text(good.replace('"sealed": "01', '"sealed": "02', 1), encoding="utf-8")
    assert code_of(desk.folder, clock) == "key_file_damaged"
    keys.write_text("{", encoding="utf-8")
    assert code_of(desk.folder, clock) == "key_file_damaged"
    keys.unlink()
    assert code_of(desk.folder, clock) == "store_missing"


def test_a_key_file_of_a_newer_program_is_its_own_answer(desk: Desk, clock: FixedClock) -> None:
    desk.close()
    keys = desk.folder / "keys.json"
    found = json.loads(keys.read_text(encoding="utf-8"))
    found["body"]["format"] = 99
    keys.write_text(json.dumps(found), encoding="utf-8")

    assert code_of(desk.folder, clock) == "store_newer"


def test_five_wrong_passwords_make_everyone_wait_even_with_the_right_one(desk: Desk, clock: FixedClock) -> None:
    desk.close()
    for _ in range(5):
        assert code_of(desk.folder, clock, password="wrong") == "password_wrong"

    assert code_of(desk.folder, clock) == "wait_before_password"
    clock.advance(seconds=31)
    with Desk.open(desk.folder, "khan", PASSWORD, clock=clock) as again:
        actions = [entry.action for entry in again.audit.latest()]
    assert actions.count("password_wrong") == 5


def test_the_wait_grows_and_is_bounded() -> None:
    waits = [wait_after(failures) for failures in range(4, 40)]

    assert waits[0] == timedelta(0)
    assert waits[1:4] == [timedelta(seconds=30), timedelta(seconds=60), timedelta(seconds=120)]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT


def test_the_recovery_sheet_opens_the_store(tmp_path: Path, clock: FixedClock) -> None:
    desk, words = Desk.create(tmp_path / "s", "MRD", "khan", "Khan", PASSWORD, clock=clock, cost=QUICK)
    desk.close()

    with Desk.recover(tmp_path / "s", words.upper().replace(" ", "  "), clock=clock) as again:
        assert again.actor.name == "khan"
    wrong = " ".join(reversed(words.split()))
    with pytest.raises(Refused):
        Desk.recover(tmp_path / "s", wrong, clock=clock)


def test_a_second_store_in_the_same_folder_is_refused(desk: Desk, clock: FixedClock) -> None:
    with pytest.raises(Refused) as refused:
        Desk.create(desk.folder, "MRD", "other", "Other", PASSWORD, clock=clock, cost=QUICK)

    assert refused.value.code == "store_exists"


def test_an_unknown_office_makes_no_store(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(Refused):
        Desk.create(tmp_path / "s", "NOPE", "khan", "Khan", PASSWORD, clock=clock, cost=QUICK)

    assert not is_set_up(tmp_path / "s")


def test_a_short_password_and_a_bad_name_are_named_together(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(ProblemsFound) as found:
        Desk.create(tmp_path / "s", "MRD", "two words", "Khan", "short", clock=clock, cost=QUICK)

    assert {problem.field for problem in found.value.problems} == {"name", "password"}


def test_an_added_user_logs_in_and_a_disabled_one_does_not(desk: Desk, clock: FixedClock) -> None:
    users = UsersDesk(desk.workplace, QUICK)
    users.add(UserDraft("gul", "Gul Khan", Role.CLERK, "another password"))
    desk.close()
    with Desk.open(desk.folder, "gul", "another password", clock=clock) as clerk:
        assert clerk.actor.role is Role.CLERK
        with pytest.raises(Refused):
            clerk.users.add(UserDraft("x", "X", Role.CLERK, "another password"))
    with Desk.open(desk.folder, "khan", PASSWORD, clock=clock) as again:
        again.users.disable("gul")

    assert code_of(desk.folder, clock, "gul", "another password") == "user_unknown"


def test_the_last_administrator_cannot_be_disabled(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        desk.users.disable("khan")

    assert refused.value.code == "last_administrator"


def test_a_reset_password_replaces_the_old_one(desk: Desk, clock: FixedClock) -> None:
    UsersDesk(desk.workplace, QUICK).reset("khan", "brand new password")
    desk.close()

    assert code_of(desk.folder, clock) == "password_wrong"
    Desk.open(desk.folder, "khan", "brand new password", clock=clock).close()


def test_damage_to_the_attempts_file_is_not_silent(desk: Desk, clock: FixedClock) -> None:
    desk.close()
    (desk.folder / "attempts.json").write_text("garbage", encoding="utf-8")

    with Desk.open(desk.folder, "khan", PASSWORD, clock=clock) as again:
        assert any(entry.action == "password_wrong" and entry.uid == "?" for entry in again.audit.latest())


def test_settings_are_kept_per_office_and_checked(desk: Desk) -> None:
    desk.users.set("head_name", "Amir Gul PSP")

    assert desk.users.settings()["head_name"] == "Amir Gul PSP"
    with pytest.raises(Refused):
        desk.users.set("paper", "a3")
    with pytest.raises(Refused):
        desk.users.set("colour", "green")
