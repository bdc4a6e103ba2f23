"""Keys over the years: renewed inside normal traffic, warned of, expired, revoked, and an office that begins anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk

Freeze = Callable[..., str]


@pytest.fixture
def report(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> Callable[[str], tuple[str, str]]:
    """Sends a week and brings the receipt back; gives both verdicts."""

    def make(week: str) -> tuple[str, str]:
        freeze(enrolled, week)
        sent = Path(enrolled.exchange.send(week, stick).path)
        taken = cpo.exchange.receive([sent], accept=True, receipt_dir=stick)[0]
        back = enrolled.exchange.receive([Path(str(taken.receipt))], accept=True)[0]
        return taken.code, back.code

    return make


def state(desk: Desk) -> str:
    return desk.exchange.key_term().state(desk.clock.now())


def keys_check(desk: Desk) -> tuple[str, str]:
    found = next(check for check in desk.health.checks() if check.name == "keys")
    return found.state.value, found.message


def test_keys_renew_themselves_in_normal_traffic(
    enrolled: Desk, cpo: Desk, report: Callable[[str], tuple[str, str]], clock: FixedClock
) -> None:
    before = enrolled.exchange.key_term()
    clock.advance(days=675)
    assert state(enrolled) == "renew"
    assert keys_check(enrolled) == ("attention", "doctor_keys_renew")

    assert report("2026-W46") == ("in_order", "in_order")

    after = enrolled.exchange.key_term()
    assert after.key_id != before.key_id
    assert (state(enrolled), keys_check(enrolled)) == ("good", ("good", "doctor_keys"))
    assert report("2026-W47") == ("in_order", "in_order")
    clock.advance(days=100)
    assert report("2026-W45") == ("in_order", "in_order")


def test_both_pairs_work_until_the_answer_has_come(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, clock: FixedClock
) -> None:
    clock.advance(days=680)
    for week in ("2026-W45", "2026-W46"):
        freeze(enrolled, week)
    first = Path(enrolled.exchange.send("2026-W45", stick).path)
    assert state(enrolled) == "renewing"
    second = Path(enrolled.exchange.send("2026-W46", stick).path)

    reports = cpo.exchange.receive([first, second], accept=True, receipt_dir=stick)

    assert [report.code for report in reports] == ["in_order", "in_order"]
    receipts = [Path(str(report.receipt)) for report in reports]
    # Both are locked for the new pair already, which the office has had since it announced it.
    assert [report.code for report in enrolled.exchange.receive(receipts, accept=True)] == ["in_order", "in_order"]
    assert state(enrolled) == "good"


def test_only_the_old_keys_announce_new_ones(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, clock: FixedClock,
    rework: Callable[..., Path], in_sheet: Callable[..., Callable[[bytes], bytes]],
) -> None:  # fmt: skip
    clock.advance(days=680)
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    cpo.exchange.revoke("MRD", date(2040, 1, 1))

    assert cpo.exchange.receive([sent], accept=True)[0].accepted
    assert len(cpo.exchange.peers()) == 1, "revoked keys renew nothing, whatever day they claim"


def test_expired_keys_send_nothing_and_say_how_to_go_on(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, clock: FixedClock
) -> None:
    freeze(enrolled)
    clock.advance(days=731)
    assert keys_check(enrolled) == ("bad", "doctor_keys_expired")

    with pytest.raises(Refused, match="own_keys_expired"):
        enrolled.exchange.send("2026-W47", stick)


def test_an_office_with_expired_keys_makes_new_ones_and_enrols_anew(
    enrolled: Desk, cpo: Desk, stick: Path, report: Callable[[str], tuple[str, str]], clock: FixedClock,
    enrol: Callable[[Desk, Desk, Path], None],
) -> None:  # fmt: skip
    assert report("2026-W46") == ("in_order", "in_order")
    clock.advance(days=731)

    made = enrolled.exchange.enrol(stick, force=True)

    assert state(enrolled) == "good"
    assert cpo.exchange.look_at_enrolment(Path(made.path), made.words).check_words == enrolled.exchange.check_words()


def test_the_cpo_renews_its_keys_too_and_its_offices_follow(
    enrolled: Desk, cpo: Desk, stick: Path, report: Callable[[str], tuple[str, str]], clock: FixedClock
) -> None:
    root = cpo.exchange.key_term().key_id
    clock.advance(days=675)
    assert keys_check(cpo) == ("attention", "doctor_keys_root_renew")
    assert report("2026-W45") == ("in_order", "in_order")
    assert cpo.exchange.key_term().key_id == root, "the old pair is used until 14 days before its end"
    assert {peer.key_id for peer in enrolled.exchange.peers()} > {root}
    clock.advance(days=45)

    assert report("2026-W46") == ("in_order", "in_order")
    assert cpo.exchange.key_term().key_id != root
    clock.advance(days=30)
    assert report("2026-W47") == ("in_order", "in_order")


def test_a_revocation_reaches_the_office_itself_with_the_next_file_of_the_cpo(
    enrolled: Desk, cpo: Desk, stick: Path, make_desk: Callable[..., Desk], enrol: Callable[[Desk, Desk, Path], None],
    freeze: Freeze,
) -> None:  # fmt: skip
    neighbour = make_desk("CHD", "charsadda")
    enrol(neighbour, cpo, stick)
    cpo.exchange.send_keys(stick, ["MRD"])
    cpo.exchange.revoke("CHD", date(2026, 11, 22))

    (keys,) = cpo.exchange.send_keys(stick)

    assert enrolled.exchange.receive([Path(keys.path)], accept=True)[0].code == "in_order"
    seen = {peer.office: peer.revoked_at for peer in enrolled.exchange.peers()}
    assert seen["CHD"] is not None
    assert seen["CPO"] is None


def test_a_lost_computer_is_revoked_and_its_office_begins_anew(
    enrolled: Desk, cpo: Desk, stick: Path, report: Callable[[str], tuple[str, str]], make_desk: Callable[..., Desk],
    enrol: Callable[[Desk, Desk, Path], None], freeze: Freeze, clock: FixedClock,
) -> None:  # fmt: skip
    assert report("2026-W46") == ("in_order", "in_order")
    freeze(enrolled)
    stolen = Path(enrolled.exchange.send("2026-W47", stick / "stolen").path)
    cpo.exchange.revoke("MRD", date(2026, 11, 22))
    clock.advance(days=1)

    again = make_desk("MRD", "new computer")
    enrol(again, cpo, stick / "new")
    freeze(again)
    sent = Path(again.exchange.send("2026-W47", stick / "new").path)

    assert cpo.exchange.receive([stolen], accept=True)[0].code == "revoked_sender"
    assert cpo.exchange.receive([sent], accept=True)[0].code == "in_order"


def test_only_the_cpo_sends_keys(enrolled: Desk, stick: Path) -> None:
    with pytest.raises(Refused, match="only_root_sends_keys"):
        enrolled.exchange.send_keys(stick, ["CPO"])
