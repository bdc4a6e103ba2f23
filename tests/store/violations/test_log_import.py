"""The sample log against the sample roll: every row placed right or asked about, none silently wrong."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.violations import ViolationsDesk
from kpdesk.store.audit import latest_entries
from kpdesk.store.store import Workplace
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.log_plan import Decision, LogPlan, Verdict
from kpdesk.violations.log_questions import (
    LEAVE_OUT,
    UNIDENTIFIED,
    alike,
    decisions_from,
    questions,
    remembered,
    same_answer,
)
from kpdesk.violations.log_wordings import Asked
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import Attribution

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
LOG = SAMPLES / "monitoring-log.xlsx"
TRUTH = json.loads((SAMPLES / "monitoring-log.truth.json").read_text(encoding="utf-8"))
PASSWORD = "four plain words here"
CLOCK = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
KINDS = {
    "vlogger recorded accused in lock-up": "V16",
    "member of unauthorised group": "V10",
    "criticised posting policy": "V07",
    "photo with SMG in DP": "V04",
    "duet made inside official mobile van": "V03",
    "live from police station": "V03",
    "video in uniform": "V02",
    "smart phone on guard duty": "V12",
}


@pytest.fixture(scope="module")
def office_with_roll(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office with the clean sample roll, made once: each test works on a copy."""
    folder = tmp_path_factory.mktemp("template") / "mardan"
    desk, _words = Desk.create(folder, "MRD", "khan", "Khan Zada", PASSWORD, clock=CLOCK, cost=Argon2Cost(64, 1, 1))
    desk.roster.accept(desk.roster.plan(SAMPLES / "roll-clean.xlsx"))
    desk.close()
    return folder


@pytest.fixture
def rolled(office_with_roll: Path, tmp_path: Path) -> Iterator[Desk]:
    """A copy of that office, open."""
    shutil.copytree(office_with_roll, tmp_path / "copy")
    with Desk.open(tmp_path / "copy", "khan", PASSWORD, clock=CLOCK) as desk:
        yield desk


@pytest.fixture
def plan(rolled: Desk) -> LogPlan:
    return rolled.violations.plan_log(LOG)


def test_every_row_comes_out_as_the_truth_file_says(plan: LogPlan) -> None:
    found = [
        {
            "personnel": row.person.personnel_no if row.person else None,
            "date": row.row.seen_on.isoformat() if row.row.seen_on else None,
            "what": row.row.what,
        }
        for row in plan.rows
    ]

    assert found == TRUTH
    assert [row.row.kind for row in plan.rows] == [KINDS[entry["what"]] for entry in TRUTH]


def test_rows_without_a_certain_person_are_doubtful_and_name_who_it_could_be(plan: LogPlan) -> None:
    doubtful = plan.having(Verdict.DOUBTFUL)

    assert len(doubtful) == sum(entry["personnel"] is None for entry in TRUTH)
    assert {problem.code for row in doubtful for problem in row.problems} == {"log_name_only"}
    assert all(row.candidates for row in doubtful)


def test_a_plan_writes_nothing_and_its_acceptance_writes_the_certain_rows(rolled: Desk, plan: LogPlan) -> None:
    assert rolled.violations.count() == 0

    accepted = rolled.violations.accept_log(plan)

    assert (accepted.added, accepted.doubtful_taken, rolled.violations.count()) == (90, 0, 90)
    assert rolled.violations.count(ViolationFilter(batch=accepted.batch)) == 90
    with rolled.workplace.reading() as session:
        entry = next(latest_entries(session, 1))
    assert (entry.action, entry.details["added"], entry.details["rows"]) == ("violations_imported", 90, 95)


def test_second_import_of_the_same_file_changes_nothing(rolled: Desk, plan: LogPlan) -> None:
    rolled.violations.accept_log(plan)
    again = rolled.violations.plan_log(LOG)

    accepted = rolled.violations.accept_log(again)

    assert again.counts == {"new": 0, "unchanged": 90, "doubtful": 5, "refused": 0}
    assert (accepted.batch, accepted.added, rolled.violations.count()) == (None, 0, 90)


def test_a_plan_that_was_accepted_already_adds_nothing(rolled: Desk, plan: LogPlan) -> None:
    rolled.violations.accept_log(plan)

    assert rolled.violations.accept_log(plan).added == 0


def test_accepted_doubtful_rows_stay_unidentified_with_their_text(rolled: Desk, plan: LogPlan) -> None:
    accepted = rolled.violations.accept_log(plan, take_doubtful=True)

    unknown = rolled.violations.items(ViolationFilter(unidentified=True))
    assert (accepted.added, accepted.doubtful_taken, len(unknown)) == (90, 5, 5)
    assert {row.unidentified for row in unknown} >= {"CONST Tahir Khattak", "HC Bakht Yousafzai"}


def test_a_decision_takes_one_doubtful_row_for_the_chosen_person(rolled: Desk, plan: LogPlan) -> None:
    row = plan.having(Verdict.DOUBTFUL)[0]
    chosen = row.candidates[1]

    accepted = rolled.violations.accept_log(plan, decisions={row.row.row: Decision(chosen.uid)})

    assert accepted.doubtful_taken == 1
    assert chosen.uid in {each.person_uid for each in rolled.violations.items(limit=200)}


def test_stopping_an_import_leaves_no_trace(rolled: Desk, plan: LogPlan) -> None:
    progress = Progress()
    progress.stop()

    with pytest.raises(Cancelled):
        rolled.violations.accept_log(plan, progress=progress)

    assert rolled.violations.count() == 0


def test_a_withdrawn_row_does_not_come_back_by_itself(rolled: Desk, plan: LogPlan) -> None:
    rolled.violations.accept_log(plan)
    rolled.violations.withdraw(rolled.violations.items()[0].uid, "wrong person")

    assert rolled.violations.plan_log(LOG).counts["unchanged"] == 90


def test_an_auditor_may_look_at_a_plan_and_not_accept_it(rolled: Desk, plan: LogPlan) -> None:
    auditor = Workplace(rolled.workplace.store, Actor("aud", "Auditor", Role.AUDITOR, "MRD"))

    with pytest.raises(Refused, match="not_permitted"):
        ViolationsDesk(auditor).accept_log(plan)


HEADINGS = "Date,Name,Belt No,Platform,Link,What was seen\n"
ROW = "15.11.2026,Habib Hussain,2175,TikTok,https://tiktok.com/@h,video in uniform\n"


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_the_next_sheet_of_the_unit_adds_only_its_new_rows(rolled: Desk, tmp_path: Path) -> None:
    first = rolled.violations.plan_log(write(tmp_path / "one.csv", HEADINGS + ROW))
    rolled.violations.accept_log(first)
    newer = ROW.replace("15.11", "16.11")

    second = rolled.violations.plan_log(write(tmp_path / "two.csv", HEADINGS + newer + ROW))

    assert [row.verdict for row in second.rows] == [Verdict.NEW, Verdict.UNCHANGED]


def test_a_row_that_stands_twice_is_asked_about(rolled: Desk, tmp_path: Path) -> None:
    plan = rolled.violations.plan_log(write(tmp_path / "twice.csv", HEADINGS + ROW + ROW))

    assert [row.verdict for row in plan.rows] == [Verdict.NEW, Verdict.DOUBTFUL]
    assert [problem.code for problem in plan.rows[1].problems] == ["log_row_repeated"]


def test_what_was_logged_by_hand_already_is_asked_about(rolled: Desk, tmp_path: Path) -> None:
    person = rolled.violations.person_uid("2175 Habib Hussain")
    draft = ViolationDraft((person,), kind="V02", seen_on=date(2026, 11, 15), url="https://tiktok.com/@h")
    rolled.violations.register(draft)

    plan = rolled.violations.plan_log(write(tmp_path / "log.csv", HEADINGS + ROW))

    assert [problem.code for problem in plan.rows[0].problems] == ["log_perhaps_logged"]


def test_a_doubtful_row_without_a_kind_is_taken_only_with_a_decision(rolled: Desk, tmp_path: Path) -> None:
    text = HEADINGS + ROW.replace("video in uniform", "strange behaviour")
    plan = rolled.violations.plan_log(write(tmp_path / "log.csv", text))

    assert rolled.violations.accept_log(plan, take_doubtful=True).batch is None
    assert rolled.violations.accept_log(plan, decisions={2: Decision(kind="V08")}).doubtful_taken == 1


def test_a_refused_row_is_never_taken(rolled: Desk, tmp_path: Path) -> None:
    plan = rolled.violations.plan_log(write(tmp_path / "log.csv", HEADINGS + ROW.replace("15.11", "31.02")))

    assert plan.counts["refused"] == 1
    assert rolled.violations.accept_log(plan, take_doubtful=True, decisions={2: Decision()}).batch is None


def test_a_roll_is_no_log(rolled: Desk) -> None:
    with pytest.raises(Refused, match="log_headings_not_recognised"):
        rolled.violations.plan_log(SAMPLES / "roll-clean.xlsx")


STRANGE = HEADINGS + "".join(
    ROW.replace("video in uniform", "did the lamp dance").replace("15.11", f"{day}.11") for day in (11, 12, 13)
)


def test_a_wording_is_asked_once_and_its_answer_is_remembered_for_the_next_sheet(rolled: Desk, tmp_path: Path) -> None:
    first = write(tmp_path / "one.csv", STRANGE)
    (question,) = questions(rolled.violations.plan_log(first))
    assert (question.asked, question.wording, question.rows) == (Asked.KIND, "did the lamp dance", (2, 3, 4))

    answers = {question.key: "V02"}
    answered = rolled.violations.plan_log(first, answers=answers)
    assert answered.counts["new"] == 3
    rolled.violations.accept_log(answered, answers=answers)

    later = write(tmp_path / "two.csv", STRANGE.replace(".11.2026", ".10.2026"))
    assert rolled.violations.plan_log(later).counts == {"new": 3, "unchanged": 0, "doubtful": 0, "refused": 0}


def test_two_long_wordings_that_begin_alike_are_two_questions(rolled: Desk, tmp_path: Path) -> None:
    wordings = [f"{'a strange thing happened ' * 3}{end}" for end in ("inside", "outside")]
    rows = "".join(ROW.replace("video in uniform", wording) for wording in wordings)

    found = questions(rolled.violations.plan_log(write(tmp_path / "log.csv", HEADINGS + rows)))

    assert [question.wording for question in found if question.asked is Asked.KIND] == wordings


def test_who_it_was_is_answered_for_every_row_with_that_name_but_not_for_the_next_sheet(
    rolled: Desk, plan: LogPlan
) -> None:
    asked = [question for question in questions(plan) if question.asked is Asked.PERSON]
    chosen = asked[0].candidates[0]
    answers = {asked[0].key: chosen.uid, asked[1].key: UNIDENTIFIED, asked[2].key: LEAVE_OUT}

    decisions = decisions_from(plan, answers)
    accepted = rolled.violations.accept_log(plan, decisions=decisions, answers=answers)

    assert accepted.doubtful_taken == len(asked[0].rows) + len(asked[1].rows)
    assert not any(key.startswith("person:") for key in _remembered(rolled))


def test_an_answer_to_what_nobody_asked_is_refused(plan: LogPlan) -> None:
    with pytest.raises(Refused, match="log_answer_unknown"):
        decisions_from(plan, {"weather:fine": "V02"})


def test_one_answer_says_no_more_than_was_asked_of_the_rows_alike(rolled: Desk, tmp_path: Path) -> None:
    plan = rolled.violations.plan_log(write(tmp_path / "log.csv", STRANGE))
    first, *others = plan.having(Verdict.DOUBTFUL)

    assert list(alike(plan, first)) == others
    assert same_answer(others[0], Decision("somebody else", "V02")) == Decision(None, "V02")


def test_an_import_is_taken_back_and_may_come_again(rolled: Desk, plan: LogPlan) -> None:
    batch = rolled.violations.accept_log(plan).batch
    assert batch is not None

    undone = rolled.violations.undo_log(batch)

    assert (undone.reverted, undone.kept, rolled.violations.count()) == (90, (), 0)
    assert [(one.rows, one.standing) for one in rolled.violations.log_batches()] == [(90, 0)]
    assert rolled.violations.plan_log(LOG).counts["new"] == 90


def test_what_was_worked_on_since_stays_when_an_import_is_taken_back(rolled: Desk, plan: LogPlan) -> None:
    batch = rolled.violations.accept_log(plan).batch or ""
    first, second, *_ = rolled.violations.items()
    rolled.violations.decide_attribution(first.uid, Attribution.ADMITTED, "he said so", date(2026, 11, 22))
    rolled.violations.refer(second.uid, "NCCIA 1")

    undone = rolled.violations.undo_log(batch)

    assert (undone.reverted, set(undone.kept)) == (88, {first.number, second.number})
    assert rolled.violations.count() == 2


def test_an_import_that_nobody_knows_is_not_taken_back(rolled: Desk) -> None:
    with pytest.raises(Refused, match="log_batch_unknown"):
        rolled.violations.undo_log("no such")


def _remembered(desk: Desk) -> dict[str, str]:
    with desk.workplace.reading() as session:
        return remembered(session)
