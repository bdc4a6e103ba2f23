"""Whose key opens a file, whom its name makes us try first, and what is said when nothing does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kpdesk.base.errors import Broken, Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.crypto.agreement import AgreementKey, shared_password
from kpdesk.exchange.opening import MOST_BYTES, Keyring, open_file, open_with_words, read_limited
from kpdesk.exchange.packing import Locked
from kpdesk.exchange.password_salt import password_salt
from kpdesk.exchange.peers import Peer
from kpdesk.workbooks.encryption import encrypt_package, new_password_salt

CPO, MRD, PSW = (AgreementKey.generate() for _ in range(3))
NOW = datetime(2026, 11, 22, tzinfo=UTC)
SALT_OF_42 = "98439e6b8cd10fb339c2df27ac9e624e"


def peer(office: str, key: AgreementKey) -> Peer:
    return Peer(office, "0" * 16, bytes(32), key.public_bytes, NOW, NOW + timedelta(days=730), None)


RING = Keyring("CPO", CPO, (peer("MRD", MRD), peer("PSW", PSW)), "six words of the slip here")


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kpdesk.workbooks.encryption.SPIN", 10)


def locked(key: AgreementKey = MRD) -> bytes:
    salt = new_password_salt()
    return encrypt_package(b"book", shared_password(key, CPO.public_bytes, salt), password_salt=salt)


@pytest.mark.parametrize("name", ["KPD_PSW_CPO_00001_return.xlsx", "renamed.xlsx", "KPD_XXX_YYY_00001_return.xlsx"])
def test_the_key_decides_and_not_the_name(name: str) -> None:
    opened = open_file(locked(PSW), name, RING)
    assert (opened.workbook, opened.office) == (b"book", "PSW")
    assert opened.password.count("-") == 7


def test_the_name_says_whom_to_try_first(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def noted(own: AgreementKey, theirs: bytes, salt: bytes) -> str:
        tried.append({MRD.public_bytes: "MRD", PSW.public_bytes: "PSW"}[theirs])
        return shared_password(own, theirs, salt)

    monkeypatch.setattr("kpdesk.exchange.opening.shared_password", noted)
    open_file(locked(PSW), "KPD_PSW_CPO_00001_return.xlsx", RING)
    assert tried == ["PSW"]
    open_file(locked(PSW), "copy of something.xlsx", RING)
    assert tried == ["PSW", "MRD", "PSW"]


def saved_again(sender: str, recipient: str, seq: int, key: AgreementKey = MRD) -> bytes:
    password = shared_password(key, CPO.public_bytes, password_salt(sender, recipient, seq))
    return encrypt_package(b"book", password, password_salt=new_password_salt())


@pytest.mark.parametrize(
    ("seq", "last", "name"),
    [
        (42, {}, "KPD_MRD_CPO_00042_return_2026-W47.xlsx"),
        (42, {"MRD": 41}, "KPD_MRD_CPO_00007_return.xlsx"),
        (42, {"MRD": 39}, "renamed.xlsx"),
        (3, {"PSW": 9}, "KPD_SWT_CPO_00001_return.xlsx"),
    ],
)
def test_a_file_saved_again_under_its_password_opens_though_its_salt_is_new(
    seq: int, last: dict[str, int], name: str
) -> None:
    ring = Keyring("CPO", CPO, RING.peers, last=last)
    opened = open_file(saved_again("MRD", "CPO", seq), name, ring)
    assert (opened.workbook, opened.office) == (b"book", "MRD")
    assert opened.password == shared_password(CPO, MRD.public_bytes, password_salt("MRD", "CPO", seq))


def test_our_own_file_saved_again_opens_by_its_name() -> None:
    assert open_file(saved_again("CPO", "MRD", 5), "KPD_CPO_MRD_00005_receipt.xlsx", RING).office == "MRD"


def test_only_a_few_numbers_are_tried_for_a_file_whose_name_says_nothing() -> None:
    with pytest.raises(Refused, match="wrong_password"):
        open_file(saved_again("MRD", "CPO", 4), "renamed.xlsx", RING)


def test_the_salt_follows_from_sender_recipient_and_number() -> None:
    salts = {password_salt(*of) for of in (("MRD", "CPO", 1), ("MRD", "CPO", 2), ("CPO", "MRD", 1), ("MR", "DCPO", 1))}
    assert len(salts) == 4
    assert password_salt("MRD", "CPO", 42).hex() == SALT_OF_42


@pytest.mark.parametrize("name", ["KPD_CPO_MRD_00001_keys.xlsx", "renamed.xlsx"])
def test_the_words_of_the_slip_open_the_cpos_first_file(name: str) -> None:
    assert open_file(encrypt_package(b"book", str(RING.words)), name, RING).office == ""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KPD_MRD_CPO_00001_return.xlsx", "wrong_password"),
        ("renamed.xlsx", "wrong_password"),
        ("KPD_SWT_CPO_00001_return.xlsx", "unknown_sender"),
        ("KPD_MRD_RMRD_00001_return.xlsx", "not_for_this_office"),
        ("KPD_CPO_MRD_00001_receipt.xlsx", "wrong_password"),
    ],
)
def test_a_file_that_nothing_opens_gets_the_likeliest_answer(name: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        open_file(encrypt_package(b"book", "unknown"), name, RING)


def test_an_office_that_knows_nobody_says_so() -> None:
    with pytest.raises(Refused, match="unknown_sender"):
        open_file(locked(), "renamed.xlsx", Keyring("CPO", CPO, ()))


def test_what_is_no_container_is_no_transfer_file() -> None:
    for open_it in (lambda data: open_file(data, "x.xlsx", RING), lambda data: open_with_words(data, "words")):
        with pytest.raises(Refused, match="not_a_transfer_file"):
            open_it(b"PK\x03\x04")
        with pytest.raises(Broken, match="damaged"):
            open_it(locked()[:1200])


def test_trying_many_keys_can_be_stopped() -> None:
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        open_file(locked(), "x.xlsx", RING, progress)


def test_a_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    with (tmp_path / "large.xlsx").open("wb") as handle:
        handle.truncate(MOST_BYTES + 1)
    with pytest.raises(Refused, match="too_large"):
        read_limited(tmp_path / "large.xlsx")
    with pytest.raises(Refused, match="file_not_found"):
        read_limited(tmp_path / "none.xlsx")


def test_both_sides_derive_the_same_password_and_words_are_taken_as_they_are() -> None:
    salt = new_password_salt()
    ours, theirs = Locked(own=CPO, their_public=MRD.public_bytes), Locked(own=MRD, their_public=CPO.public_bytes)
    assert ours.password(salt) == theirs.password(salt) != ours.password(new_password_salt())
    assert Locked(words="six words").password(salt) == "six words"
    with pytest.raises(ValueError, match="neither"):
        Locked().password(salt)
