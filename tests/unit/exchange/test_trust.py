"""The order of questions: who signed, is it whole, is it for us, are the rows untouched, is it its turn."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from kpdesk.base.errors import Broken, Refused
from kpdesk.crypto.agreement import AgreementKey
from kpdesk.crypto.signature import SigningKey
from kpdesk.exchange.chain import Accepted
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.peers import Peer
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.seal import ChangedBlock, Seal, sign
from kpdesk.exchange.tables import Table
from kpdesk.exchange.trust import Colour, judge, verdict_of

KEY = SigningKey.generate()
SEALED = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PEER = Peer(
    "MRD", KEY.id, KEY.public_bytes, AgreementKey.generate().public_bytes,
    SEALED - timedelta(days=1), SEALED + timedelta(days=729), None,
)  # fmt: skip
BLOCK = ChangedBlock("part_b", "data_part_b", 2, 4)


@pytest.fixture
def transfer(manifest: Callable[..., Manifest], table: Table) -> Callable[..., Transfer]:
    """Makes a transfer as it was read; it is in order unless changed."""

    def make(**changes: object) -> Transfer:
        made = manifest(key_id=KEY.id, seq=1, prev_sha256="", **changes)
        return Transfer(made, sign(made, KEY), (table,), ())

    return make


Make = Callable[..., Transfer]


def test_a_whole_file_of_a_certified_office_in_its_turn_is_green(transfer: Make) -> None:
    verdict = judge(transfer(), "CPO", [PEER], ())
    assert (verdict.colour, verdict.code, verdict.values["sender"]) == (Colour.GREEN, "in_order", "MRD")


@pytest.mark.parametrize(
    "known",
    [
        [],
        [dataclasses.replace(PEER, office="PSW")],
        [dataclasses.replace(PEER, key_id="f" * 16)],
        [dataclasses.replace(PEER, valid_from=SEALED + timedelta(seconds=1))],
        [dataclasses.replace(PEER, valid_to=SEALED - timedelta(seconds=1))],
    ],
    ids=["nobody", "another office", "another key", "not yet", "no longer"],
)
def test_a_signature_that_nobody_vouches_for_is_of_an_unknown_sender(transfer: Make, known: list[Peer]) -> None:
    assert judge(transfer(), "CPO", known, ()).code == "unknown_sender"


@pytest.mark.parametrize(("seconds", "code"), [(-1, "revoked_sender"), (0, "revoked_sender"), (1, "in_order")])
def test_revocation_counts_from_its_moment(transfer: Make, seconds: int, code: str) -> None:
    revoked = dataclasses.replace(PEER, revoked_at=SEALED + timedelta(seconds=seconds))
    assert judge(transfer(), "CPO", [revoked], ()).code == code


def test_a_signature_of_another_key_is_tampering(transfer: Make) -> None:
    made = transfer()
    forged = dataclasses.replace(made, seal=sign(made.manifest, SigningKey.generate()))
    assert judge(forged, "CPO", [PEER], ()).code == "tampered"
    cut = dataclasses.replace(made, seal=Seal(made.seal.manifest, b""))
    assert judge(cut, "CPO", [PEER], ()).code == "tampered"


def test_who_it_is_for_is_asked_before_what_was_changed(transfer: Make) -> None:
    changed = dataclasses.replace(transfer(recipients=("RMRD", "PSW")), changed=(BLOCK,))
    verdict = judge(changed, "CPO", [PEER], ())
    assert (verdict.code, verdict.values["recipient"]) == ("not_for_this_office", "RMRD, PSW")
    assert judge(changed, "PSW", [PEER], ()).code == "changed_after_sealing"


def test_changed_rows_are_amber_whatever_came_before(transfer: Make) -> None:
    changed = dataclasses.replace(transfer(), changed=(BLOCK, BLOCK))
    before = (Accepted(changed.manifest.epoch, 1, changed.manifest.digest, "", "22.11.2026", "CPO"),)
    verdict = judge(changed, "CPO", [PEER], before)
    assert (verdict.colour, verdict.code, verdict.values["blocks"]) == (Colour.AMBER, "changed_after_sealing", 2)


def test_a_replay_is_red(transfer: Make) -> None:
    made = transfer()
    before = (Accepted(made.manifest.epoch, 1, made.manifest.digest, "", "22.11.2026", "CPO"),)
    assert judge(made, "CPO", [PEER], before).colour is Colour.RED


def test_errors_become_verdicts() -> None:
    assert verdict_of(Broken("damaged", part="seal")).colour is Colour.RED
    saved = verdict_of(Refused("changed_after_sealing", reason="saved_with_old_encryption"))
    assert (saved.colour, saved.values["reason"]) == (Colour.AMBER, "saved_with_old_encryption")
