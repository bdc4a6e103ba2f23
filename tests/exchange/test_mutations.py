"""Hundreds of spoilt copies of a good file: none is green, none is merged, none crashes the program."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from kpdesk.desk import Desk
from kpdesk.workbooks.encryption import decrypt_package

Freeze = Callable[..., str]
OUTSIDE, INSIDE = 100, 15
ANSWERS = {
    "wrong_password", "tampered", "damaged", "not_a_transfer_file", "too_large", "changed_after_sealing",
    "newer_program", "unknown_sender",
}  # fmt: skip


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """One change of the kind that sticks, mail programs and people make."""
    copy = bytearray(data)
    place = chance.randrange(len(copy))
    match chance.randrange(5):
        case 0:
            copy[place] ^= 1 << chance.randrange(8)
        case 1:
            del copy[place : place + chance.randrange(1, 5000)]
        case 2:
            copy[place:place] = chance.randbytes(chance.randrange(1, 600))
        case 3:
            other = chance.randrange(len(copy))
            copy[place : place + 512] = copy[other : other + 512]
        case _:
            copy[place : place + 64] = bytes(64)
    return bytes(copy)


def test_a_spoilt_file_is_green_only_where_its_contents_are_untouched(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    sent = Path(enrolled.exchange.send(freeze(enrolled), stick).path)
    data, password, chance, found = sent.read_bytes(), cpo.exchange.password(sent), random.Random(7), Counter[str]()
    whole = decrypt_package(data, password, max_bytes=1 << 26)

    for _ in range(OUTSIDE):
        copy = spoilt(data, chance)
        sent.write_bytes(copy)
        report = cpo.exchange.inspect(sent)
        # A container has filling at the ends of its sectors: what lies there changes nothing that is inside.
        assert report.colour != "green" or decrypt_package(copy, password, max_bytes=1 << 26) == whole
        found[report.code] += 1

    assert set(found) <= ANSWERS | {"in_order"}
    assert found["in_order"] <= OUTSIDE // 4


def test_a_spoilt_workbook_under_the_right_password_is_not_green(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, rework: Callable[..., Path]
) -> None:
    sent = Path(enrolled.exchange.send(freeze(enrolled), stick).path)
    chance, whole, found = random.Random(11), sent.read_bytes(), Counter[str]()

    for _ in range(INSIDE):
        sent.write_bytes(whole)
        rework(cpo, sent, lambda book: spoilt(book, chance))
        found[cpo.exchange.inspect(sent).code] += 1

    assert set(found) <= ANSWERS | {"in_order"}
    # A bit of a zip entry's time or of the print set-up changes no cell: the seal still holds.
    assert found["in_order"] <= INSIDE // 5
