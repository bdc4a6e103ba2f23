"""What a backup holds that differs from now, a second place for it, and a look inside."""

from __future__ import annotations

import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.errors import Broken, Refused
from kpdesk.desk import Desk
from kpdesk.desk.backups import state_in_words
from kpdesk.roster.draft import PersonDraft


def test_a_fresh_backup_differs_in_nothing(desk, clock):
    desk.backups.create()
    (state,) = desk.backups.states()

    assert state.newer == ()
    assert state.of_this_history
    assert state_in_words(state, "en") == "Nothing was entered or changed since"


def test_what_came_since_is_counted_by_kind_and_told(desk, clock):
    desk.backups.create()
    clock.advance(days=2)
    for name in ("Gul Zaman", "Sher Khan"):
        desk.roster.register(PersonDraft(name))
    (state,) = desk.backups.states()

    assert {each.kind: each.count for each in state.newer} == {"person": 2}
    assert state.age.days == 2
    assert state_in_words(state, "en") == "2 persons newer now than in this backup"
    assert state_in_words(state, "ur") == "اس بیک اپ سے اب نئے: 2 افراد"


def test_each_backup_is_compared_by_its_own_moment(desk, clock):
    for name in ("Gul Zaman", "Sher Khan"):
        desk.backups.create()
        clock.advance(minutes=1)
        desk.roster.register(PersonDraft(name))
        clock.advance(minutes=1)

    assert [sum(each.count for each in state.newer) for state in desk.backups.states()] == [1, 2]


def test_a_backup_of_a_given_up_history_says_so(desk, clock, tmp_path):
    first = desk.backups.create()
    clock.advance(minutes=1)
    desk.roster.register(PersonDraft("Gul Zaman"))
    desk.backups.create()
    folder = desk.folder
    desk.close()
    with Desk.restore(folder, first.path, "khan", "four plain words here", clock=clock) as restored:
        newest = restored.backups.states()[0]

        assert not newest.of_this_history
        assert "another way" in state_in_words(newest, "en")


def test_a_look_inside_compares_record_by_record_and_leaves_nothing_behind(desk, clock, tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr("tempfile.tempdir", None)
    desk.roster.register(PersonDraft("Gul Zaman"))
    made = desk.backups.create()
    clock.advance(minutes=1)
    desk.roster.register(PersonDraft("Sher Khan"))

    look = desk.backups.look(made.path)

    person = next(kind for kind in look.kinds if kind.kind == "person")
    assert (person.there, person.here, person.only_here, person.newer_here, person.only_there) == (1, 2, 1, 0, 0)
    assert look.history_intact
    assert look.users == ("khan",)
    assert list(scratch.iterdir()) == []


def test_a_damaged_backup_and_one_of_another_store_are_not_looked_into(desk, cpo, tmp_path):
    made, other = desk.backups.create(), cpo.backups.create()
    data = bytearray(made.path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    made.path.write_bytes(data)

    with pytest.raises(Broken, match="backup_damaged"):
        desk.backups.look(made.path)
    with pytest.raises(Broken, match="backup_damaged"):
        desk.backups.look(other.path)


def test_each_backup_goes_to_the_second_place_too(desk, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.users.set("backup_second_place", str(stick))

    made = desk.backups.create_in_both_places()

    assert made.second is not None
    assert made.second.path.parent == stick
    assert [state.in_second_place for state in desk.backups.states()].count(True) == 1


def test_a_stick_that_is_not_in_costs_no_backup_and_becomes_no_folder(desk, tmp_path):
    desk.users.set("backup_second_place", str(tmp_path / "stick"))

    made = desk.backups.create_in_both_places()

    assert made.backup.path.exists()
    assert made.second_failed is not None
    assert made.second_failed.code == "second_place_missing"
    assert not (tmp_path / "stick").exists()


def test_thinning_out_keeps_the_newest(desk, clock):
    for _ in range(3):
        desk.backups.create()
        clock.advance(minutes=1)
    newest = desk.backups.items()[0].path

    done = desk.backups.thin_out(1)

    assert len(done.removed) == 2
    assert [backup.path for backup in desk.backups.items()] == [newest]
    assert desk.backups.verify(newest)
    assert desk.audit.latest(1)[0].action == "backups_removed"
    with pytest.raises(Refused, match="keep_at_least_one"):
        desk.backups.thin_out(0)


def test_an_unreadable_backup_keeps_the_evidence_of_all(desk, clock):
    desk.backups.create()
    pool = desk.folder / "backups" / "evidence"
    pool.mkdir(exist_ok=True)
    (pool / "only-there.sealed").write_bytes(b"x")
    clock.advance(minutes=1)
    desk.backups.create()
    (desk.folder / "backups" / "odd.kpb").write_bytes(b"no backup")

    desk.backups.thin_out(1)

    assert (pool / "only-there.sealed").exists()


def test_only_whoever_may_restore_removes_backups(desk, clock):
    desk.users.add(UserDraft("bano", "Bano", Role.CLERK, "clerk words here"))
    folder = desk.folder
    desk.close()
    with (
        Desk.open(folder, "bano", "clerk words here", clock=clock) as clerk,
        pytest.raises(Refused, match="not_permit"),
    ):
        clerk.backups.thin_out(1)


def test_a_damaged_database_is_a_finding_with_its_remedy(desk, monkeypatch):
    def damaged(*_given):
        raise Broken("backup_damaged", path="store.db")

    monkeypatch.setattr("kpdesk.desk.health.check_database", damaged)
    check = desk.health.checks()[0]

    assert (check.state, check.message, check.remedy) == ("bad", "doctor_damaged", "restore")


def test_last_log_ins_and_the_own_password(desk, clock):
    seen = desk.users.presences()["khan"]
    assert seen.at_desk
    assert seen.last_login == "2026-11-22T09:00:00Z"
    assert seen.computer

    with pytest.raises(Refused, match="password_wrong"):
        desk.users.change_own_password("not mine", "another one here")
    desk.users.change_own_password("four plain words here", "another one here")
    folder = desk.folder
    desk.close()

    with Desk.open(folder, "khan", "another one here", clock=clock) as again:
        assert again.actor.name == "khan"
