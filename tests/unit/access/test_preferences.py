"""How a user likes his window: his own, kept, and in no history."""

from __future__ import annotations

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.desk import Desk
from tests.conftest import PASSWORD


def test_what_is_kept_is_there_at_the_next_log_in(desk):
    desk.preferences.keep({"list.people.columns": ["name", "belt_no"], "tour": {"done": True}})
    desk.close()

    with Desk.open(desk.folder, "khan", PASSWORD, clock=desk.clock) as again:
        assert again.preferences.values() == {"list.people.columns": ["name", "belt_no"], "tour": {"done": True}}


def test_none_takes_a_value_away_and_another_one_takes_its_place(desk):
    desk.preferences.keep({"a": 1, "b": 2})

    desk.preferences.keep({"a": None, "b": 3})

    assert desk.preferences.values() == {"b": 3}


def test_each_user_has_his_own(desk):
    desk.preferences.keep({"a": 1})
    desk.users.add(UserDraft("gul", "Gul Khan", Role.CLERK, "another four plain words"))
    desk.close()

    with Desk.open(desk.folder, "gul", "another four plain words", clock=desk.clock) as gul:
        assert gul.preferences.values() == {}


def test_preferences_leave_no_trace_in_the_history(desk):
    before = desk.audit.verify().entries

    desk.preferences.keep({"a": 1})

    assert desk.audit.verify().entries == before
