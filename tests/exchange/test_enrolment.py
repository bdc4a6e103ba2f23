"""How an office becomes known to the CPO, and how it stops being trusted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.crypto.words import new_passphrase
from kpdesk.desk import Desk

PASSWORD = "four plain words here"


def test_both_sides_see_the_same_words_for_the_same_keys(desk: Desk, cpo: Desk, stick: Path) -> None:
    made = desk.exchange.enrol(stick)

    seen = cpo.exchange.look_at_enrolment(Path(made.path), made.words.upper().replace(" ", " - "))

    assert (seen.office, seen.fingerprint, seen.check_words) == ("MRD", made.fingerprint, made.check_words)
    assert (made.fingerprint, made.check_words) == (desk.exchange.fingerprint(), desk.exchange.check_words())
    assert len(made.words.split()) == len(made.check_words.split()) == 6
    assert cpo.exchange.peers() == ()


def test_an_office_sends_only_after_its_enrolment_is_finished(
    desk: Desk, cpo: Desk, stick: Path, freeze: Callable[..., str]
) -> None:
    freeze(desk)
    with pytest.raises(Refused, match="not_enrolled"):
        desk.exchange.send("2026-W47", stick)
    made = desk.exchange.enrol(stick)
    with pytest.raises(Refused, match="not_enrolled"):
        desk.exchange.send("2026-W47", stick)

    answer = cpo.exchange.accept_enrolment(Path(made.path), made.words)
    finished = desk.exchange.finish_enrolment(Path(answer.path))

    assert (finished.kind, finished.code) == ("keys", "in_order")
    assert desk.exchange.is_enrolled()
    assert desk.exchange.send("2026-W47", stick).seq == 1


def test_plain_receive_of_the_keys_file_finishes_the_enrolment_as_well(desk: Desk, cpo: Desk, stick: Path) -> None:
    made = desk.exchange.enrol(stick)
    answer = cpo.exchange.accept_enrolment(Path(made.path), made.words)

    assert desk.exchange.receive([Path(answer.path)], accept=True)[0].accepted

    assert desk.exchange.is_enrolled()
    assert [peer.office for peer in desk.exchange.peers()] == ["CPO"]


def test_the_slip_keeps_its_words_when_the_file_is_written_anew(desk: Desk, stick: Path) -> None:
    words = desk.exchange.enrol(stick).words
    with pytest.raises(Refused, match="file_exists"):
        desk.exchange.enrol(stick)
    assert desk.exchange.enrol(stick, force=True).words == words


def test_wrong_words_open_nothing(desk: Desk, cpo: Desk, stick: Path) -> None:
    path = Path(desk.exchange.enrol(stick).path)
    with pytest.raises(Refused, match="wrong_password"):
        cpo.exchange.accept_enrolment(path, new_passphrase())
    with pytest.raises(Refused, match="words_missing"):
        cpo.exchange.accept_enrolment(path, "abacus")
    assert cpo.exchange.peers() == ()


def test_only_the_cpo_certifies(desk: Desk, stick: Path, make_desk: Callable[..., Desk]) -> None:
    made = desk.exchange.enrol(stick)
    with pytest.raises(Refused, match="only_root_certifies"):
        make_desk("RMRD", "region").exchange.accept_enrolment(Path(made.path), made.words)


def test_a_clerk_at_the_cpo_does_not_certify(desk: Desk, cpo: Desk, stick: Path) -> None:
    made = desk.exchange.enrol(stick)
    cpo.users.add(UserDraft("clerk", "A Clerk", Role.CLERK, PASSWORD))
    folder, clock = cpo.folder, cpo.clock
    cpo.close()
    with Desk.open(folder, "clerk", PASSWORD, clock=clock) as clerk, pytest.raises(Refused, match="not_permitted"):
        clerk.exchange.accept_enrolment(Path(made.path), made.words)


def test_the_cpo_does_not_enrol_itself(cpo: Desk, stick: Path) -> None:
    with pytest.raises(Refused, match="root_needs_no_enrolment"):
        cpo.exchange.enrol(stick)


def test_a_return_is_no_enrolment(enrolled: Desk, cpo: Desk, stick: Path, freeze: Callable[..., str]) -> None:
    sent = enrolled.exchange.send(freeze(enrolled), stick)
    with pytest.raises(Refused, match="wrong_password"):
        cpo.exchange.accept_enrolment(Path(sent.path), new_passphrase())


def test_a_keys_file_made_for_another_computer_of_the_office_is_not_taken(
    desk: Desk, cpo: Desk, stick: Path, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kpdesk.exchange.enrolment.new_passphrase", lambda: "abacus " * 5 + "abacus")
    other = make_desk("MRD", "second computer")
    other.exchange.enrol(stick / "other")
    made = desk.exchange.enrol(stick)
    answer = cpo.exchange.accept_enrolment(Path(made.path), made.words)

    report = other.exchange.finish_enrolment(Path(answer.path))

    assert (report.colour, report.code) == ("red", "unknown_sender")
    assert not other.exchange.is_enrolled()


def test_nobody_else_with_the_words_becomes_the_cpo_of_an_enrolled_office(
    enrolled: Desk, stick: Path, make_desk: Callable[..., Desk]
) -> None:
    impostor = make_desk("CPO", "impostor")
    made = enrolled.exchange.enrol(stick, force=True)
    answer = impostor.exchange.accept_enrolment(Path(made.path), made.words, stick / "impostor")

    report = enrolled.exchange.receive([Path(answer.path)], accept=True)[0]

    assert (report.colour, report.code) == ("red", "unknown_sender")
    assert len(enrolled.exchange.peers()) == 1


def test_a_new_computer_of_an_office_replaces_the_old_keys(
    enrolled: Desk, cpo: Desk, stick: Path, make_desk: Callable[..., Desk], enrol: Callable[..., None],
    freeze: Callable[..., str],
) -> None:  # fmt: skip
    new = make_desk("MRD", "new computer")
    (stick / "new").mkdir()
    enrol(new, cpo, stick / "new")
    cpo.clock.advance(hours=1)  # type: ignore[attr-defined]

    old_file = enrolled.exchange.send(freeze(enrolled), stick / "old")
    new_file = new.exchange.send(freeze(new), stick / "new")

    assert cpo.exchange.inspect(Path(new_file.path)).code == "in_order"
    assert cpo.exchange.inspect(Path(old_file.path)).code == "unknown_sender"


def test_a_revocation_reaches_other_offices_with_the_next_file_of_the_cpo(
    enrolled: Desk, cpo: Desk, stick: Path, make_desk: Callable[..., Desk], enrol: Callable[..., None],
    freeze: Callable[..., str],
) -> None:  # fmt: skip
    neighbour = make_desk("CHD", "charsadda")
    enrol(neighbour, cpo, stick)
    cpo.exchange.revoke("CHD", date(2026, 11, 20))
    sent = enrolled.exchange.send(freeze(enrolled), stick)

    receipt = cpo.exchange.receive([Path(sent.path)], accept=True, receipt_dir=stick)[0].receipt
    enrolled.exchange.receive([Path(str(receipt))], accept=True)

    known = {peer.office: peer.revoked_at for peer in enrolled.exchange.peers()}
    assert known["CPO"] is None
    assert str(known["CHD"]) == "2026-11-19 19:00:00+00:00"


def test_only_known_offices_are_revoked(cpo: Desk) -> None:
    with pytest.raises(Refused, match="recipient_unknown"):
        cpo.exchange.revoke("SWT", date(2026, 11, 20))


def test_a_region_receives_its_districts_week(
    enrolled: Desk, cpo: Desk, stick: Path, make_desk: Callable[..., Desk], enrol: Callable[..., None],
    freeze: Callable[..., str],
) -> None:  # fmt: skip
    region = make_desk("RMRD", "region")
    enrol(region, cpo, stick)
    freeze(enrolled)
    with pytest.raises(Refused, match="recipient_unknown"):
        enrolled.exchange.send("2026-W47", stick, to="RMRD")
    sent = enrolled.exchange.send("2026-W47", stick)
    receipt = cpo.exchange.receive([Path(sent.path)], accept=True, receipt_dir=stick)[0].receipt
    enrolled.exchange.receive([Path(str(receipt))], accept=True)

    copy = enrolled.exchange.send("2026-W47", stick, to="rmrd")

    assert region.exchange.receive([Path(copy.path)], accept=True)[0].accepted
    status = region.province.status("2026-W47")
    assert {office.office for office in status.offices} >= {"MRD", "CHD"}
    assert (status.received, status.expected) == (1, len(status.offices))
