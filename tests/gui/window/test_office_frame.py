"""What the window asks of the desk."""

from __future__ import annotations

from kpdesk.roster.draft import PersonDraft
from ui.window.office_frame import counters, facts
from ui.window.pages import page_entries
from ui.window.search_words import find


def test_a_person_is_found_with_the_page_that_opens_him(desk):
    uid = desk.roster.register(PersonDraft(name="Gul Zaman", father_name="Sher Zaman", belt_no="214")).uid
    hits = [hit for hit in find(desk, "gul za") if hit.page == "roster"]

    assert [(hit.kind, hit.title, hit.target) for hit in hits] == [("Persons", "Gul Zaman", uid)]
    assert "214" in hits[0].detail


def test_nothing_is_due_in_a_new_store(desk):
    assert counters(desk) == {"violations": 0, "cases": 0}


def test_the_last_backup_is_told_and_warned_of_when_old(desk, clock):
    assert facts(desk)[0].text == "No backup yet"
    desk.backups.create()
    assert facts(desk)[0].text == "Last backup 22.11.2026 14:00"
    assert facts(desk)[0].tone == "muted"

    clock.advance(days=3)
    assert facts(desk)[0].tone == "warning"


def test_the_province_is_the_cpos_page(desk, cpo):
    assert "province" not in [entry.name for entry in page_entries(desk)]
    assert "province" in [entry.name for entry in page_entries(cpo)]
