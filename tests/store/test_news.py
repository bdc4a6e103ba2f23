"""What changed since the user was here last."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.desk import Desk
from kpdesk.desk.news import News, Source
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import PostingDraft

WORDS = "four plain words here"


def khan_after_zahir(desk: Desk, clock: FixedClock) -> tuple[Path, News]:
    """Khan goes, Zahir enters and posts two persons, Khan comes back."""
    desk.users.add(UserDraft("zahir", "Zahir Shah", Role.SUPERVISOR, WORDS))
    desk.roster.register(PersonDraft(name="Own Work", father_name="Ali", rank="HC"))
    desk.close()
    with Desk.open(desk.folder, "zahir", WORDS, clock=clock) as zahir:
        uids = [
            zahir.roster.register(PersonDraft(name=f"Gul Khan {place}", father_name="Ali", rank="HC")).uid
            for place in range(2)
        ]
        zahir.service_record.post(uids, PostingDraft("PS City", date(2026, 11, 20)))
    with Desk.open(desk.folder, "khan", WORDS, clock=clock) as khan:
        return desk.folder, khan.news.since_last_login()


def test_what_a_colleague_did_is_told_and_opens_its_record(desk: Desk, clock: FixedClock) -> None:
    _folder, news = khan_after_zahir(desk, clock)

    assert [line.what for line in news.lines] == [
        "2 persons were posted to PS City together",
        "Head Constable Gul Khan 1 was entered in the roster",
    ]
    assert {line.by for line in news.lines} == {"Zahir Shah"}
    assert {line.source for line in news.lines} == {Source.COLLEAGUE}
    assert (news.lines[-1].page, news.lines[-1].count) == ("roster", 2)
    assert news.lines[-1].target


def test_own_work_and_mere_looking_are_no_news(desk: Desk, clock: FixedClock) -> None:
    _folder, news = khan_after_zahir(desk, clock)

    assert not any("Own Work" in line.what or "Logged in" in line.what for line in news.lines)


def test_a_second_login_in_peace_tells_nothing(desk: Desk, clock: FixedClock) -> None:
    folder, news = khan_after_zahir(desk, clock)
    with Desk.open(folder, "khan", WORDS, clock=clock) as khan:
        again = khan.news.since_last_login("ur")

    assert news.total > 0
    assert again.total == 0
    assert again.since is not None
