"""The weekly return as tables of a transfer file, and as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from kpdesk.base.canonical import canonical
from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import known_codes, sentence
from kpdesk.exchange import nested
from kpdesk.exchange.tables import ColumnSpec, Row, Table, ValueType, canonical_row
from kpdesk.weekly.records import ReturnRecord

HEAD: Final = "return"
NESTED: Final = ("figures", "counted", "summary", "certificate")
"""Tables that hold a nested value each, a line for each path."""

PARTS: Final = ("part_b", "part_c", "part_d", "part_e", "part_f")
"""Tables whose rows are records of the sender, each known by its uid."""

HEAD_COLUMNS: Final = (
    ColumnSpec("uid"),
    ColumnSpec("week"),
    ColumnSpec("first", ValueType.DATE),
    ColumnSpec("last", ValueType.DATE),
    ColumnSpec("edition", ValueType.INTEGER),
    ColumnSpec("nil", ValueType.TRUTH),
    ColumnSpec("letter_no"),
    ColumnSpec("note"),
    ColumnSpec("drawn_up_by"),
    ColumnSpec("drawn_up_at", ValueType.MOMENT),
    ColumnSpec("frozen_by"),
    ColumnSpec("frozen_at", ValueType.MOMENT),
    ColumnSpec("digest"),
    ColumnSpec("signature"),
    ColumnSpec("audit_head"),
    ColumnSpec("audit_seq", ValueType.INTEGER),
)


def return_tables(record: ReturnRecord) -> tuple[Table, ...]:
    """Returns the frozen return: first the sheets that people read, then a sheet for each table."""
    head = canonical_row(HEAD_COLUMNS, tuple(getattr(record, column.name) for column in HEAD_COLUMNS))
    values = {
        "figures": record.figures,
        "counted": record.counted,
        "summary": record.parts.get("A", {}),
        "certificate": record.certificate,
    }
    parts = {name: _part(name, record.parts.get(name[-1].upper(), ())) for name in PARTS}
    data = (
        Table(HEAD, "data_return", HEAD_COLUMNS, (head,)),
        *(_nested(name, values[name]) for name in NESTED),
        *parts.values(),
    )
    return (*_views(record, values, parts), *data)


def rows_table(name: str, sheet: str, rows: Sequence[dict[str, Any]]) -> Table:
    """Returns flat rows as a table whose columns and types follow from the rows; without rows it has only ``uid``."""
    names = list(dict.fromkeys(key for row in rows for key in row)) or ["uid"]
    columns = tuple(ColumnSpec(key, _type_of([row.get(key) for row in rows])) for key in names)
    return Table(name, sheet, columns, tuple(_flat(columns, row) for row in rows))


def _part(name: str, rows: Sequence[dict[str, Any]]) -> Table:
    return rows_table(name, f"data_{name}", rows)


def _nested(name: str, value: Any) -> Table:
    rows = tuple(canonical_row(nested.COLUMNS, row) for row in nested.rows_of(value))
    return Table(name, f"data_{name}", nested.COLUMNS, rows)


def _type_of(values: list[Any]) -> ValueType:
    """Returns the one type that all values have; text where they differ."""
    kinds = {type(value) for value in values if value is not None}
    if kinds == {bool}:
        return ValueType.TRUTH
    return ValueType.INTEGER if kinds == {int} else ValueType.TEXT


def _flat(columns: tuple[ColumnSpec, ...], row: dict[str, Any]) -> Row:
    values = [row.get(column.name) for column in columns]
    texts = (
        value if value is None or isinstance(value, str) or column.type is not ValueType.TEXT else _as_text(value)
        for column, value in zip(columns, values, strict=True)
    )
    return canonical_row(columns, tuple(texts))


def _as_text(value: Any) -> str:
    return canonical(value).decode()


def _views(record: ReturnRecord, values: dict[str, Any], parts: dict[str, Table]) -> Iterator[Table]:
    cover = {
        "week": record.week,
        "first": on_paper(record.first),
        "last": on_paper(record.last),
        "edition": record.edition,
        "nil": record.nil,
        "letter_no": record.letter_no,
        "frozen_by": record.frozen_by,
        "frozen_at": on_paper(record.frozen_at.date()) if record.frozen_at else None,
        "certificate": record.certificate.get("state"),
        "digest": record.digest,
    }
    yield _pairs("view_return", "Return", cover.items())
    yield _pairs("view_part_a", "Part A", _lines({**values["figures"], **values["summary"]}))
    for name, table in parts.items():
        yield _shown(f"view_{name}", f"Part {name[-1].upper()}", table)
    yield _pairs("view_certificate", "Certificate", _lines(values["certificate"]))


def _pairs(name: str, sheet: str, lines: Any) -> Table:
    columns = (ColumnSpec(_label("item")), ColumnSpec(_label("value")))
    rows = tuple(canonical_row(columns, (_label(str(key)), _text(value))) for key, value in lines)
    return Table(name, sheet, columns, rows)


def _lines(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Gives a line for each value inside, its label built of the names that lead to it."""
    items = value.items() if isinstance(value, dict) else enumerate(value, 1)
    for key, item in items:
        place = f"{path} › {_label(str(key))}" if path else _label(str(key))
        if isinstance(item, dict | list) and item:
            yield from _lines(item, place)
        elif not isinstance(item, dict | list):
            yield place, item


def _shown(name: str, sheet: str, table: Table) -> Table:
    """Returns a part as people read it: headings in words, uids left out, dates as on paper."""
    kept = [place for place, column in enumerate(table.columns) if column.name != "uid"]
    if not kept:
        return Table(name, sheet, (ColumnSpec(_label("nil")),), ())
    labels = [_label(table.columns[place].name) for place in kept]
    columns = tuple(
        ColumnSpec(label if labels.count(label) == 1 else f"{label} ({place})") for place, label in enumerate(labels, 1)
    )
    rows = tuple(canonical_row(columns, tuple(_text(row[place]) for place in kept)) for row in table.rows)
    return Table(name, sheet, columns, rows)


def _label(name: str) -> str:
    """Returns the words for a name: the week's own where it has a sentence, otherwise the name itself in words."""
    for code in (f"column_{name}", f"figure_{name}"):
        if code in known_codes():
            return sentence(code)
    return name if not name.islower() else name.replace("_", " ").capitalize()


def _text(value: Any) -> str | None:
    match value:
        case None | "":
            return None
        case bool():
            return sentence("transfer_yes" if value else "transfer_no")
        case str() if len(value) == 10 and value[4:5] == value[7:8] == "-":
            return _paper_date(value)
        case _:
            return str(value)


def _paper_date(text: str) -> str:
    try:
        return on_paper(date.fromisoformat(text))
    except ValueError:
        return text
