"""A manifest is taken only when it is exactly what a program of ours writes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from kpdesk.base.canonical import canonical
from kpdesk.base.errors import Broken, Refused
from kpdesk.exchange.manifest import Attachment, Manifest
from kpdesk.exchange.manifest_reading import MOST_BYTES, read_manifest

Make = Callable[..., Manifest]


def test_what_is_written_is_read_back(manifest: Make) -> None:
    whole = manifest(note="restored from a backup", attachments=(Attachment("c" * 64, 5, "video.kpe"),))
    assert read_manifest(whole.to_bytes()) == whole


def test_sender_recipients_number_and_hashes_stand_in_the_signed_bytes(manifest: Make) -> None:
    fields = json.loads(manifest().to_bytes())
    assert (fields["from"], fields["to"], fields["seq"], fields["prev_sha256"]) == ("MRD", ["CPO"], 7, "a" * 64)
    assert set(fields) == {
        "format", "min_reader", "kind", "from", "to", "key_id", "seq", "prev_sha256", "epoch", "period", "created_at",
        "program", "schema", "tables", "audit_head", "attachments", "note",
    }  # fmt: skip


def test_rows_of_views_are_not_counted(manifest: Make) -> None:
    assert manifest().row_count == 3


@pytest.mark.parametrize("value", [2, 99])
def test_a_newer_format_has_its_own_answer_even_with_fields_that_are_not_known(manifest: Make, value: int) -> None:
    fields = {**manifest().as_dict(), "min_reader": value, "new_field": {"a": 1}}
    with pytest.raises(Refused, match="newer_program"):
        read_manifest(canonical(fields))


HOSTILE: list[tuple[str, Any]] = [
    ("from", "mrd"), ("from", "M" * 9), ("from", None), ("from", ["MRD"]),
    ("to", "CPO"), ("to", ["CPO"] * 101), ("to", [1]), ("to", ["../CPO"]),
    ("key_id", "0" * 15), ("key_id", "G" * 16),
    ("seq", -1), ("seq", True), ("seq", "7"), ("seq", 10**10), ("seq", None),
    ("prev_sha256", "a" * 63), ("prev_sha256", 0), ("prev_sha256", "A" * 64),
    ("epoch", "x"), ("epoch", ""), ("period", "p" * 21), ("period", 7),
    ("created_at", "yesterday"), ("created_at", "2026-11-22 09:00"), ("kind", "../../etc"), ("kind", ""),
    ("tables", None), ("tables", {}), ("tables", [{}]), ("tables", [None] * 65),
    ("attachments", [{"sha256": "c" * 64, "size": -1, "name": "x"}]), ("note", "n" * 2001),
    ("format", "1"), ("min_reader", None), ("min_reader", 1.5), ("audit_head", ""), ("program", "p" * 41),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), HOSTILE, ids=range(len(HOSTILE)))
def test_a_field_that_is_not_as_the_format_wants_it_is_damage(manifest: Make, name: str, value: Any) -> None:
    with pytest.raises(Broken, match="damaged"):
        read_manifest(json.dumps({**manifest().as_dict(), name: value}, sort_keys=True).encode())


SPOILT_TABLES: list[dict[str, Any]] = [
    {"rows": 501}, {"rows": -1}, {"rows": 300_001}, {"blocks": []}, {"blocks": ["x"]}, {"blocks": ["a" * 64] * 2},
    {"columns": []}, {"columns": [{"name": "a", "type": "float"}]}, {"columns": [{"name": "a", "type": "text"}] * 2},
    {"name": "Part B"}, {"sheet": "s" * 32}, {"columns": [{"name": "a" * 81, "type": "text"}]},
]  # fmt: skip


@pytest.mark.parametrize("spoilt", SPOILT_TABLES, ids=range(len(SPOILT_TABLES)))
def test_a_table_that_contradicts_itself_is_damage(manifest: Make, spoilt: dict[str, Any]) -> None:
    fields: dict[str, Any] = dict(manifest().as_dict())
    fields["tables"] = [{**fields["tables"][0], **spoilt}]
    with pytest.raises(Broken, match="damaged"):
        read_manifest(canonical(fields))


def test_a_table_that_stands_twice_is_damage(manifest: Make) -> None:
    tables = manifest().tables * 2
    with pytest.raises(Broken, match="damaged"):
        read_manifest(manifest(tables=tables).to_bytes())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace('"seq":7', '"seq":7,"seq":8'),
        lambda text: text.replace('"seq":7', '"seq": 7'),
        lambda text: text.replace('"seq":7', '"seq":7.0'),
        lambda text: text.replace('"seq":7', '"seq":NaN'),
        lambda text: text.replace('"seq":7', '"seq":7,"zz":1'),
        lambda text: text.replace('"period":"2026-W47",', ""),
        lambda text: text[:-1],
        lambda text: text + "\n",
        lambda text: "[" * 100_000,
        lambda text: "null",
        lambda text: "",
    ],
    ids=range(11),
)
def test_bytes_that_are_not_exactly_the_canonical_form_are_damage(manifest: Make, spoil: Callable[[str], str]) -> None:
    with pytest.raises(Broken, match="damaged"):
        read_manifest(spoil(manifest().to_bytes().decode()).encode())


def test_bytes_that_are_no_text_and_too_many_of_them_are_damage() -> None:
    for data in (b"\xff\xfe{}", b" " * (MOST_BYTES + 1)):
        with pytest.raises(Broken, match="damaged"):
            read_manifest(data)
