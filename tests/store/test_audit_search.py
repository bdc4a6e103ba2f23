"""The history is searched by words, user, action, record and period."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import insert

from kpdesk.base.progress import Progress
from kpdesk.desk.audit_trail import AuditWanted, known_actions
from kpdesk.desk.history_paper import history_list
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import PostingDraft
from kpdesk.store.audit import AuditRecord


@pytest.fixture
def person(desk) -> str:
    (uid,) = desk.roster.register(PersonDraft("Gul Zaman")).uids
    return uid


def actions(desk, **wanted: object) -> list[str]:
    return [entry.action for entry in desk.audit.find(AuditWanted(**wanted))]


def test_words_of_the_sentence_or_of_what_was_written_find_an_entry(desk, person):
    assert actions(desk, text="gul roster") == ["person_registered"]
    assert actions(desk, text="GUL نفری") == ["person_registered"]
    assert actions(desk, text="gul backup") == []


def test_signs_that_mean_something_to_the_database_are_only_signs(desk, person):
    assert actions(desk, text="%") == []
    assert actions(desk, text="' OR 1=1 --") == []


def test_a_user_an_action_and_a_record_narrow_the_search(desk, person):
    assert actions(desk, action="person_registered", actor="khan") == ["person_registered"]
    assert actions(desk, actor="nobody") == []
    assert actions(desk, about=(person,)) == ["person_registered"]


def test_days_are_those_of_pakistan(desk, clock, person):
    clock.advance(hours=10)  # 19:00 UTC is midnight in Pakistan
    desk.roster.register(PersonDraft("Next Day"))
    monday = AuditWanted(action="person_registered", first_day=date(2026, 11, 23))
    sunday = AuditWanted(action="person_registered", last_day=date(2026, 11, 22))

    assert [entry.details["name"] for entry in desk.audit.find(monday)] == ["Next Day"]
    assert [entry.details["name"] for entry in desk.audit.find(sunday)] == ["Gul Zaman"]


def test_the_search_goes_on_below_the_last_entry(desk, person):
    newest = desk.audit.find(AuditWanted(), limit=3)
    rest = desk.audit.find(AuditWanted(before=newest[-1].seq))

    assert len(newest) == 3
    assert [entry.seq for entry in (*newest, *rest)] == list(range(desk.audit.count(AuditWanted()), 0, -1))


def test_a_period_becomes_a_list_oldest_first(desk, person):
    shown = history_list(desk.audit, AuditWanted(last_day=date(2026, 11, 22)), "en")

    assert [row[0] for row in shown.rows] == list(range(1, len(shown.rows) + 1))
    assert shown.rows[0][4] == "The store of Mardan was set up"
    assert shown.lines == ["From … to 22.11.2026"]
    assert desk.lists.pdf(shown).startswith(b"%PDF")


def test_the_list_tells_from_what_to_what(desk, person):
    desk.service_record.post([person], PostingDraft("PS City", date(2026, 11, 20)))
    desk.service_record.post([person], PostingDraft("PS Cantt", date(2026, 11, 21)))

    (line,) = desk.audit.told(desk.audit.find(AuditWanted(), limit=1), "en")
    assert "Gul Zaman" in line.what
    assert any("PS City" in change and "PS Cantt" in change for change in line.changes)
    assert history_list(desk.audit, AuditWanted(), "en").rows[-1][4] == line.whole
    assert desk.record_history.about(person)[0] == line


def test_every_action_that_can_be_chosen_has_its_words():
    assert "person_registered" in known_actions()
    assert not {"walking", "list", "reading"} & set(known_actions())


def test_verifying_tells_how_far_it_is(desk, monkeypatch):
    monkeypatch.setattr("kpdesk.store.audit._TOLD_EVERY", 1)
    steps = []

    verdict = desk.audit.verify(Progress(steps.append))

    assert verdict.intact
    assert steps[0].label == "trail_walking"
    assert steps[0].total == verdict.entries


def test_a_large_history_is_searched_quickly(desk):
    blank = {"at": "2026-01-01T00:00:00Z", "role": "clerk", "kind": "violation", "previous": "", "hash": ""}
    rows = [
        {
            "seq": seq,
            "actor": "khan",
            "action": "violation_logged",
            "uid": f"u{seq}",
            "details": f'{{"number":"{seq}"}}',
        }
        | blank
        for seq in range(1_000, 21_000)
    ]
    with desk.workplace.store.engine.begin() as connection:
        connection.execute(insert(AuditRecord), rows)

    assert [entry.uid for entry in desk.audit.find(AuditWanted(text="12345"))] == ["u12345"]
    assert len(desk.audit.find(AuditWanted(text="violation"), limit=50)) == 50
