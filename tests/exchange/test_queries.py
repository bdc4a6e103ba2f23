"""A finding goes to its office as a signed query, and the answer comes back: asked, overdue, answered, settled."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.cli.main import main
from kpdesk.desk import Desk
from kpdesk.province.follow_ups import FollowUpState
from kpdesk.province.held_records import HeldAccountRecord

QUESTION = "Please send the proof of each closure."
ANSWER = "Screenshots follow with letter No. 12.\nOne group is still open."


def close_without_proof(headquarters: Desk, number: int = 1, owner: str = "MRD") -> None:
    with headquarters.workplace.writing() as uow:
        uow.session.add(
            HeldAccountRecord(
                uid=f"a{number}",
                owner=owner,
                epoch="e",
                place=1,
                last_file="f",
                row_digest="",
                name="PS Toru",
                platform="facebook",
                found_on=date(2026, 10, 1),
                closed_on=date(2026, 11, number),
            )
        )
        uow.commit()


@pytest.fixture
def key(cpo: Desk) -> str:
    """The key of a finding about Mardan at the CPO."""
    close_without_proof(cpo)
    (finding,) = cpo.early_warnings.findings()
    return finding.key


def state_of(headquarters: Desk) -> FollowUpState:
    (finding,) = headquarters.early_warnings.findings()
    return finding.state


def test_query_and_answer_travel_signed_and_both_sides_know_how_it_stands(
    enrolled: Desk, cpo: Desk, key: str, stick: Path
) -> None:
    assert state_of(cpo) is FollowUpState.NEW
    sent = cpo.early_warnings.ask(key, QUESTION, stick)
    assert (sent.number, sent.office, state_of(cpo)) == ("CPO-Q-2026-0001", "MRD", FollowUpState.ASKED)

    (report,) = enrolled.exchange.receive([Path(sent.file.path)], accept=True)
    (query,) = enrolled.office_queries.items()
    assert (report.code, report.accepted) == ("in_order", True)
    assert (query.question, query.number, query.is_open) == (QUESTION, sent.number, True)
    assert "PS Toru" in query.rows[0]["text"]

    answered = enrolled.office_queries.answer(sent.number, ANSWER, "Khan Zada, DSP", stick)
    assert answered.file is not None
    (back,) = cpo.exchange.receive([Path(answered.file.path)], accept=True)

    (follow_up,) = cpo.early_warnings.queries()
    assert back.accepted
    assert (follow_up.answer, follow_up.answered_by) == (ANSWER, "Khan Zada, DSP")
    assert state_of(cpo) is FollowUpState.ANSWERED
    assert not enrolled.office_queries.items()[0].is_open


def test_an_older_answer_that_comes_late_does_not_replace_the_newer_one(
    enrolled: Desk, cpo: Desk, key: str, stick: Path
) -> None:
    sent = cpo.early_warnings.ask(key, QUESTION, stick)
    enrolled.exchange.receive([Path(sent.file.path)], accept=True)
    first, second = (
        enrolled.office_queries.answer(sent.number, said, "Khan Zada, DSP", stick).file for said in ("Not yet.", ANSWER)
    )
    assert first is not None
    assert second is not None

    cpo.exchange.receive([Path(second.path)], accept=True)
    (late,) = cpo.exchange.receive([Path(first.path)], accept=True, late=True)

    assert late.code == "taken_late"
    assert cpo.early_warnings.queries()[0].answer == ANSWER


def test_the_same_files_twice_change_nothing(enrolled: Desk, cpo: Desk, key: str, stick: Path) -> None:
    sent = cpo.early_warnings.ask(key, QUESTION, stick)
    for _ in range(2):
        (report,) = enrolled.exchange.receive([Path(sent.file.path)], accept=True)

    assert report.code == "already_received"
    assert len(enrolled.office_queries.items()) == 1


def test_an_answer_that_does_not_come_is_overdue_on_both_sides(
    enrolled: Desk, cpo: Desk, key: str, stick: Path, clock: FixedClock
) -> None:
    sent = cpo.early_warnings.ask(key, QUESTION, stick)
    enrolled.exchange.receive([Path(sent.file.path)], accept=True)
    clock.advance(days=11)

    assert state_of(cpo) is FollowUpState.OVERDUE
    assert enrolled.office_queries.items()[0].days_late(date(2026, 12, 3)) == 1


def test_a_settled_finding_comes_back_only_with_new_rows(cpo: Desk, key: str) -> None:
    cpo.early_warnings.settle(key, "Proof seen on paper")
    assert state_of(cpo) is FollowUpState.SETTLED
    close_without_proof(cpo, 2)

    (finding,) = cpo.early_warnings.findings()

    assert (finding.state, finding.added, finding.key) == (FollowUpState.NEW, 1, key)


def test_settling_is_taken_back_and_done_again(cpo: Desk, key: str) -> None:
    before, asked = cpo.early_warnings.findings(), cpo.early_warnings.queries()
    cpo.early_warnings.settle(key, "Proof seen on paper")
    settled = cpo.early_warnings.findings()

    assert cpo.undo.undo().step.action == "finding_settled"
    assert (cpo.early_warnings.findings(), cpo.early_warnings.queries()) == (before, asked)
    cpo.undo.again()
    assert cpo.early_warnings.findings() == settled != before


def test_settling_ends_the_open_query(cpo: Desk, enrolled: Desk, key: str, stick: Path) -> None:
    cpo.early_warnings.ask(key, QUESTION, stick)
    cpo.early_warnings.settle(key, "Explained by telephone")

    (follow_up,) = cpo.early_warnings.queries()

    assert (follow_up.number, follow_up.settled_reason) == ("CPO-Q-2026-0001", "Explained by telephone")


def test_what_cannot_be_asked_is_refused_and_takes_no_number(cpo: Desk, enrolled: Desk, key: str, stick: Path) -> None:
    warnings = cpo.early_warnings
    for code, wrong in (
        ("query_without_question", lambda: warnings.ask(key, "  ", stick)),
        ("query_due_past", lambda: warnings.ask(key, QUESTION, stick, due=date(2026, 11, 21))),
        ("finding_unknown", lambda: warnings.ask("no_result/MRD", QUESTION, stick)),
        ("settling_without_reason", lambda: warnings.settle(key, " ")),
    ):
        with pytest.raises(Refused) as refusal:
            wrong()
        assert refusal.value.code == code
    assert warnings.ask(key, QUESTION, stick).number.endswith("-0001")
    with pytest.raises(Refused, match="query_is_open"):
        warnings.ask(key, QUESTION, stick)


def test_an_office_that_is_not_certified_cannot_be_asked(cpo: Desk, stick: Path) -> None:
    close_without_proof(cpo, owner="SWB")
    (finding,) = cpo.early_warnings.findings()

    with pytest.raises(Refused, match="recipient_unknown"):
        cpo.early_warnings.ask(finding.key, QUESTION, stick)
    assert cpo.early_warnings.queries() == ()


def test_an_answer_needs_words_and_somebody_who_answers(enrolled: Desk, cpo: Desk, key: str, stick: Path) -> None:
    sent = cpo.early_warnings.ask(key, QUESTION, stick)
    enrolled.exchange.receive([Path(sent.file.path)], accept=True)

    with pytest.raises(ProblemsFound) as found:
        enrolled.office_queries.answer(sent.number, " ", "")
    assert {problem.code for problem in found.value.problems} == {"answer_missing", "answerer_missing"}
    with pytest.raises(Refused, match="query_not_answered"):
        enrolled.office_queries.send(sent.number, stick)


def test_answer_kept_first_and_written_later(enrolled: Desk, cpo: Desk, key: str, stick: Path) -> None:
    sent = cpo.early_warnings.ask(key, QUESTION, stick)
    enrolled.exchange.receive([Path(sent.file.path)], accept=True)
    kept = enrolled.office_queries.answer(sent.number, ANSWER, "Khan Zada")
    assert kept.file is None and enrolled.office_queries.items()[0].is_open

    enrolled.office_queries.send(sent.number, stick)

    assert not enrolled.office_queries.items()[0].is_open


def test_an_answer_to_a_query_of_nobody_is_kept_in_quarantine(enrolled: Desk, cpo: Desk, key: str, stick: Path) -> None:
    sent = cpo.early_warnings.ask(key, QUESTION, stick)
    enrolled.exchange.receive([Path(sent.file.path)], accept=True)
    with enrolled.workplace.writing() as uow:
        from sqlalchemy import update

        from kpdesk.exchange.query_records import ReceivedQueryRecord

        uow.session.execute(update(ReceivedQueryRecord).values(number="CPO-Q-2026-0009"))
        uow.commit()
    answered = enrolled.office_queries.answer("CPO-Q-2026-0009", ANSWER, "Khan Zada", stick)
    assert answered.file is not None

    (back,) = cpo.exchange.receive([Path(answered.file.path)], accept=True)

    assert (back.code, back.accepted, state_of(cpo)) == ("answer_not_asked_for", False, FollowUpState.ASKED)


def test_districts_have_no_early_warnings(enrolled: Desk) -> None:
    with pytest.raises(Refused, match="only_at_headquarters"):
        enrolled.early_warnings.findings()


def test_the_command_line_asks_answers_and_lists(
    enrolled: Desk, cpo: Desk, key: str, stick: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("KPDESK_PASSWORD", "four plain words here")
    folders = {"shah": cpo.workplace.store.folder.root, "khan": enrolled.workplace.store.folder.root}

    def call(user: str, *words: str) -> tuple[int, Any]:
        code = main([*words, "--store", str(folders[user]), "--user", user, "--json"])
        return code, json.loads(capsys.readouterr().out)

    for desk in (cpo, enrolled):
        desk.close()
    code, listed = call("shah", "province", "warnings", "--finding", key, "--pdf", str(stick / "w.pdf"))
    assert (code, listed["items"][0]["state"], len(listed["rows"])) == (1, "new", 1)
    assert (stick / "w.pdf").read_bytes().startswith(b"%PDF")
    code, sent = call("shah", "province", "query", listed["items"][0]["short"], "--out", str(stick), "--text", QUESTION)
    assert code == 0
    assert call("khan", "exchange", "receive", sent["file"], "--accept")[0] == 0
    assert call("khan", "exchange", "queries")[0] == 1
    code, back = call("khan", "exchange", "answer-query", sent["number"], "--text", ANSWER, "--out", str(stick))
    assert code == 0
    assert call("shah", "exchange", "receive", back["file"], "--accept")[0] == 0
    assert call("shah", "province", "queries")[1]["items"][0]["state"] == "answered"
    assert call("shah", "province", "settle", key, "--reason", "Proof seen")[0] == 0
    assert call("shah", "province", "warnings", "--open")[1]["count"] == 0
    assert call("shah", "province", "warnings", "--test", "guilt")[0] == 3
