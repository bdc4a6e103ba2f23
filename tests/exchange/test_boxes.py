"""Outbox, quarantine and what receipts ask for: each step between two real offices."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.base.sentences import remedy, sentence
from kpdesk.cli.main import main
from kpdesk.desk import Desk
from kpdesk.exchange.answers import answer_code
from kpdesk.exchange.correcting import Stage
from kpdesk.exchange.quarantine import REMEDIES, Remedy, remedy_for
from kpdesk.exchange.sticks import files_for, sticks

Freeze = Callable[..., str]
THIRTEEN = {
    "wrong_password", "not_for_this_office", "unknown_sender", "revoked_sender", "tampered", "changed_after_sealing",
    "already_received", "older_than_last", "fork", "newer_program", "not_a_transfer_file", "too_large", "damaged",
}  # fmt: skip
PASSWORD = "four plain words here"


def send(desk: Desk, week: str, folder: Path, **options: Any) -> Path:
    return Path(desk.exchange.send(week, folder, **options).path)


def spoilt(path: Path, target: Path) -> Path:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    target.mkdir(exist_ok=True)
    (target / path.name).write_bytes(data)
    return target / path.name


def test_each_of_the_thirteen_answers_has_one_remedy_and_words_for_the_sender() -> None:
    assert set(REMEDIES) >= THIRTEEN
    for code in REMEDIES:
        assert remedy_for(code, {}, at_root=True, was_read=True) in Remedy
        said = answer_code(code)
        for language in ("en", "ur"):
            assert sentence(said, {"seq": 1, "name": "x"}, language) != said
            assert remedy(said, {}, language)


@pytest.mark.parametrize(
    ("code", "outcome", "at_root", "was_read", "helps"),
    [
        ("older_than_last", {"fills_gap": True}, False, True, Remedy.TAKE_LATE),
        ("older_than_last", {}, False, True, Remedy.DISCARD),
        ("unknown_sender", {}, True, False, Remedy.ENROL),
        ("unknown_sender", {}, False, False, Remedy.HELP),
        ("changed_after_sealing", {}, True, True, Remedy.LOOK),
        ("changed_after_sealing", {}, True, False, Remedy.ASK_AGAIN),
        ("datapack_older", {}, False, True, Remedy.ASK_AGAIN),
    ],
)
def test_the_remedy_is_one_that_is_possible(
    code: str, outcome: dict[str, object], at_root: bool, was_read: bool, helps: Remedy
) -> None:
    assert remedy_for(code, outcome, at_root=at_root, was_read=was_read) is helps


def test_a_file_is_handed_over_again_byte_for_byte(enrolled: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = send(enrolled, "2026-W47", stick)

    again = enrolled.exchange.hand_over(sent.name, stick / "other")

    assert Path(again.path).read_bytes() == sent.read_bytes()
    with pytest.raises(Refused, match="file_exists"):
        enrolled.exchange.hand_over(sent.name, stick / "other")
    with pytest.raises(Refused, match="file_unknown"):
        enrolled.exchange.hand_over("nothing.xlsx", stick)


def test_a_spoilt_file_is_answered_and_becomes_a_thing_to_do(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    freeze(enrolled)
    sent = send(enrolled, "2026-W47", stick)
    cpo.exchange.receive([spoilt(sent, stick / "spoilt")], accept=True)
    lying = cpo.exchange.inbox()[0]
    assert lying.remedy == "ask_again"

    answer = cpo.exchange.answer(lying.uid, stick)
    enrolled.exchange.receive([Path(answer.path)], accept=True)

    assert cpo.exchange.inbox()[0].answered == answer.name
    assert enrolled.exchange.outbox()[0].state == "refused"
    (task,) = enrolled.exchange.tasks()
    assert (task.code, task.file_name, task.period) == ("answer_tampered", sent.name, "2026-W47")


def test_the_receipt_for_the_same_file_later_settles_it(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = send(enrolled, "2026-W47", stick)
    cpo.exchange.receive([spoilt(sent, stick / "spoilt")], accept=True)
    answer = cpo.exchange.answer(cpo.exchange.inbox()[0].uid, stick)
    enrolled.exchange.receive([Path(answer.path)], accept=True)

    receipt = cpo.exchange.receive([sent], accept=True, receipt_dir=stick)[0].receipt
    enrolled.exchange.receive([Path(str(receipt))], accept=True)

    assert enrolled.exchange.outbox()[0].state == "received"
    assert enrolled.exchange.tasks() == ()
    assert enrolled.exchange.tasks(everything=True)[0].settled_at is not None


def test_a_fork_is_kept_twice_and_both_offices_are_told(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, tmp_path: Path, clock: FixedClock
) -> None:
    twin_folder = tmp_path / "twin"
    shutil.copytree(enrolled.folder, twin_folder, ignore=shutil.ignore_patterns("*.lock", "lock"))
    with Desk.open(twin_folder, "khan", PASSWORD, clock=clock) as twin:
        freeze(enrolled, "2026-W47")
        freeze(twin, "2026-W46")
        one, other = send(enrolled, "2026-W47", stick), send(twin, "2026-W46", stick / "twin")
        reports = [cpo.exchange.receive([file], accept=True, receipt_dir=file.parent)[0] for file in (one, other)]
        assert [report.code for report in reports] == ["in_order", "fork"]
        assert len(list((cpo.folder / "inbox").glob("*.xlsx"))) == 2
        (lying,) = [row for row in cpo.exchange.inbox() if not row.accepted]
        assert (lying.code, lying.remedy) == ("fork", "ask_again")

        twin.exchange.receive([Path(str(reports[1].receipt))], accept=True)
        enrolled.exchange.receive([Path(str(report.receipt)) for report in reports], accept=True)

        assert [task.code for task in twin.exchange.tasks()] == ["answer_fork"]
        assert twin.exchange.outbox()[0].state == "refused"
        codes = [task.code for task in enrolled.exchange.tasks()]
        assert codes == ["answer_fork", "answer_not_of_this_computer"]
        assert enrolled.exchange.outbox()[0].state == "received"


def test_a_missing_number_is_asked_for_and_taken_in_late_out_of_quarantine(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    for week in ("2026-W46", "2026-W47"):
        freeze(enrolled, week)
    first, second = send(enrolled, "2026-W46", stick), send(enrolled, "2026-W47", stick)
    receipt = cpo.exchange.receive([second], accept=True, receipt_dir=stick)[0].receipt
    enrolled.exchange.receive([Path(str(receipt))], accept=True)
    (task,) = enrolled.exchange.tasks()
    assert (task.code, task.facts) == ("answer_number_missing", {"seq": 1, "file": first.name})
    assert cpo.exchange.inbox()[0].missing == (1,)

    cpo.exchange.receive([first], accept=True)
    lying = next(row for row in cpo.exchange.inbox() if not row.accepted)
    assert lying.remedy == "take_late"

    assert cpo.exchange.receive_again(lying.uid, late=True).code == "taken_late"
    assert {row.code for row in cpo.exchange.inbox()} == {"in_order", "taken_late"}
    assert all(row.accepted and row.colour == "green" for row in cpo.exchange.inbox())


def test_a_discarded_copy_leaves_its_reason_and_the_same_file_may_come_again(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    freeze(enrolled)
    bad = spoilt(send(enrolled, "2026-W47", stick), stick / "spoilt")
    cpo.exchange.receive([bad], accept=True)
    uid = cpo.exchange.inbox()[0].uid
    with pytest.raises(Refused, match="reason_missing"):
        cpo.exchange.discard(uid, "  ")

    cpo.exchange.discard(uid, "a stick that fell into the water")

    assert cpo.exchange.inbox() == ()
    assert not list((cpo.folder / "inbox").glob("*.xlsx"))
    assert any(entry.action == "transfer_discarded" for entry in cpo.audit.latest())
    cpo.exchange.receive([bad], accept=True)
    assert len(cpo.exchange.inbox()) == 1


def test_what_was_taken_in_is_not_discarded(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    cpo.exchange.receive([send(enrolled, "2026-W47", stick)], accept=True)
    with pytest.raises(Refused, match="file_taken_in"):
        cpo.exchange.discard(cpo.exchange.inbox()[0].uid, "by mistake")


def test_settling_leads_to_the_correction_of_the_week(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    cpo.exchange.receive([spoilt(send(enrolled, "2026-W47", stick), stick / "spoilt")], accept=True)
    answer = cpo.exchange.answer(cpo.exchange.inbox()[0].uid, stick)
    enrolled.exchange.receive([Path(answer.path)], accept=True)
    uid = enrolled.exchange.tasks()[0].uid
    enrolled.exchange.settle(uid, "asked the reader")

    def stage() -> tuple[int, Stage]:
        found = enrolled.exchange.correction(uid)
        assert found is not None
        return found.edition, found.stage

    assert stage() == (2, Stage.DRAW_UP)
    enrolled.weekly.draw_up("2026-W47")
    assert stage() == (2, Stage.FREEZE)
    with enrolled.workplace.writing() as uow:
        from kpdesk.weekly.queries import need_record

        record = need_record(uow.session, "2026-W47", 2)
        record.state, record.frozen_by, record.frozen_at = "frozen", "khan", uow.now
        record.digest, record.signature, record.audit_head, record.audit_seq = "0" * 64, "00" * 64, "0" * 64, 1
        uow.commit()
    assert stage() == (2, Stage.SEND)
    send(enrolled, "2026-W47", stick / "again")
    assert stage() == (2, Stage.SENT)
    with pytest.raises(Refused, match="task_settled"):
        enrolled.exchange.settle(uid)


def test_only_names_are_read_from_a_stick(stick: Path) -> None:
    inner = stick / "reports"
    inner.mkdir()
    for name in ("KPD_CPO_MRD_00007_receipt_2026-W47.xlsx", "KPD_MRD_CPO_00007_return_2026-W47.xlsx", "roll.xlsx"):
        (stick / name).write_bytes(b"no workbook at all")
        (inner / name).write_bytes(b"")

    found = files_for("MRD", stick)

    assert [path.parent for path in found] == [stick, inner]
    assert {path.name for path in found} == {"KPD_CPO_MRD_00007_receipt_2026-W47.xlsx"}
    (one,) = sticks("MRD", lambda: [stick, stick / "gone"])
    assert (one.path, one.files) == (stick, found)


def test_every_step_on_the_command_line(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], clock: FixedClock,
) -> None:  # fmt: skip
    monkeypatch.setenv("KPDESK_PASSWORD", PASSWORD)

    def run(desk: Desk, user: str, *words: str) -> tuple[int, dict[str, Any]]:
        desk.close()
        code = main(["exchange", *words, "--json", "--store", str(desk.folder), "--user", user])
        return code, json.loads(capsys.readouterr().out)

    freeze(enrolled)
    sent = send(enrolled, "2026-W47", stick)
    cpo.exchange.receive([spoilt(sent, stick / "spoilt")], accept=True)

    code, lying = run(cpo, "shah", "quarantine")
    assert (code, lying["items"][0]["helps"], lying["items"][0]["code"]) == (1, "ask_again", "tampered")
    code, answer = run(cpo, "shah", "answer", lying["items"][0]["uid"], "--out", str(stick))
    assert code == 0
    assert run(enrolled, "khan", "receive", answer["file"], "--accept")[0] == 0
    code, todo = run(enrolled, "khan", "todo")
    assert (code, todo["items"][0]["code"]) == (1, "answer_tampered")
    code, settled = run(enrolled, "khan", "settle", todo["items"][0]["uid"], "--note", "seen")
    assert (code, settled["correction"]["next"], settled["correction"]["revision"]) == (0, "draw_up", 2)
    assert run(enrolled, "khan", "hand-over", sent.name, "--out", str(stick / "b"))[0] == 0
    assert run(cpo, "shah", "discard", lying["items"][0]["uid"], "--reason", "came whole later")[0] == 0
    assert run(cpo, "shah", "send-keys", "--all", "--out", str(stick))[1]["files"][0]["kind"] == "keys"
    assert run(enrolled, "khan", "keys")[1]["own"]["state"] in {"good", "renew"}
    assert run(enrolled, "khan", "sticks")[0] == 0
    assert run(cpo, "shah", "amber", str(sent))[0] == 3
    assert run(cpo, "shah", "accept-rows", str(sent), "--rows", "x:1", "--reason", "why not")[0] == 3
