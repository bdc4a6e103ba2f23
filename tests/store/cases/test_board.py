"""The board and the paged list over many cases of a real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.cases.board import STATES, Stage, stage_named
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.rows import CasesWanted
from kpdesk.cases.states import ENDED, State, Step, Track
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft

CASES = 70


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator[Desk]:
    """One office for all: nothing here changes a case."""
    folder = tmp_path_factory.mktemp("board") / "mardan"
    clock = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
    desk, _words = Desk.create(folder, "MRD", "khan", "Khan Zada", "four plain words here", clock=clock,
                               cost=Argon2Cost(64, 1, 1))  # fmt: skip
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def cases(desk) -> list[str]:
    """Seventy cases of all ages; every tenth with a notice that is overdue."""
    uids = []
    person = desk.roster.register(PersonDraft("Gul Zaman", "Sher Zaman", "CONST", "214", cnic="1610112345673")).uid
    for number in range(CASES):
        draft = ViolationDraft(persons=(person,), kind="V02", platform="tiktok", seen_on=date(2026, 7, 1), what="v",
                               handle=f"@{number}")  # fmt: skip
        violation = desk.violations.register(draft)[0][0].uid
        opened = date(2026, 7 + number % 5, 1 + number % 20)
        uids.append(desk.cases.open(CaseDraft([violation], Track.GENERAL, opened, overrides=REASONS)).uid)
    for uid in uids[::10]:
        draft = StepDraft(uid, Step.SHOW_CAUSE_ISSUED, date(2026, 11, 22), {})
        reasons = {warning.code: "as ordered" for warning in desk.cases.judge(draft)}
        desk.cases.step(StepDraft(uid, Step.SHOW_CAUSE_ISSUED, date(2026, 11, 22), {}, reasons))
    return uids


REASONS = {"other_case_open": "another video", "already_punished": "another video"}


def test_every_open_case_stands_in_one_column_with_its_age(desk, cases):
    columns = {column.stage: column for column in desk.case_file.board().columns}
    assert desk.case_file.board().cases == CASES
    assert (columns[Stage.INFORMATION].cases, columns[Stage.NOTICE].cases) == (63, 7)
    for column in columns.values():
        assert sum(column.ages) == column.cases
    assert columns[Stage.INFORMATION].ages[3] > 0


def test_cards_come_page_by_page_the_oldest_first_each_once(desk, cases):
    page = desk.case_file.cards(Stage.INFORMATION)
    found = list(page.cards)
    while page.next_after is not None:
        page = desk.case_file.cards(Stage.INFORMATION, page.next_after)
        found += page.cards
    assert len({card.uid for card in found}) == len(found) == 63
    assert [card.opened_on for card in found] == sorted(card.opened_on for card in found)
    assert found[0].days == (date(2026, 11, 22) - found[0].opened_on).days


def test_the_list_by_due_date_is_whole_and_those_without_a_date_come_last(desk, cases):
    wanted = CasesWanted(is_open=True)
    rows, after = desk.case_file.by_due(wanted)
    while after is not None:
        more, after = desk.case_file.by_due(wanted, after)
        rows += more
    assert len({row.uid for row in rows}) == len(rows) == desk.case_file.count(wanted) == CASES
    dates = [row.due_on or date.max for row in rows]
    assert dates == sorted(dates)


def test_every_state_that_is_not_the_end_has_its_column():
    placed = [state for states in STATES.values() for state in states]
    assert sorted(placed) == sorted(set(State) - ENDED)


def test_a_stage_that_is_not_there_is_refused():
    with pytest.raises(Refused) as refused:
        stage_named("nowhere")
    assert refused.value.code == "board_stage_unknown"
