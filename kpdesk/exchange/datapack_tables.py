"""The CPO's lists as a data pack: tables of a transfer file, and back into rows that were checked one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from kpdesk.base.canonical import canonical
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.json_text import parsed
from kpdesk.base.problems import ProblemsFound
from kpdesk.base.sentences import LANGUAGES, sentence
from kpdesk.cases.states import Paper
from kpdesk.cases.template_packs import TEMPLATES, TemplateLine, template_lines
from kpdesk.exchange.enrolment import certificates_of
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.tables import ColumnSpec, Table, Value, ValueType, canonical_row
from kpdesk.reference import rules
from kpdesk.reference.pack_lines import PackLine, pack_lines
from kpdesk.reference.row_types import ROW_TYPES
from kpdesk.reference.row_values import row_of, values_of

ROWS: Final = "datapack"
TEXTS: Final = "datapack_templates"
LISTS: Final = (*(table.value for table in rules.Table), TEMPLATES)
"""Every list that a pack can bring, by its name."""

_OWN_COLUMNS: Final = ("code", "valid_from", "valid_to", "source", "page", "confirm")
_COLUMNS: Final = (
    ColumnSpec("uid"),
    ColumnSpec("list"),
    ColumnSpec("code"),
    ColumnSpec("valid_from", ValueType.DATE),
    ColumnSpec("valid_to", ValueType.DATE),
    ColumnSpec("source"),
    ColumnSpec("page"),
    ColumnSpec("confirm", ValueType.TRUTH),
    ColumnSpec("built_in", ValueType.TRUTH),
    ColumnSpec("withdrawn"),
    ColumnSpec("entry"),
)
_TEXT_COLUMNS: Final = tuple(ColumnSpec(name) for name in ("paper", "language", "text", "reason"))
_BROUGHT: Final = "datapack_lists"
_NUMBER: Final = re.compile(r"P(\d{3,9})")


def list_named(text: str) -> str:
    """Returns the list of that name; raises Refused ``datapack_list_unknown``."""
    name = text.strip().casefold().replace("-", "_")
    if name not in LISTS:
        raise Refused("datapack_list_unknown", field="lists", value=text, known=", ".join(LISTS))
    return name


def period_of(number: int) -> str:
    """Returns how a pack's number stands in its file's name: ``P007``."""
    return f"P{number:03d}"


def number_in(untrusted_period: str) -> int:
    """Returns the number of a pack from its file's period; raises Refused ``datapack_row_unreadable``."""
    found = _NUMBER.fullmatch(untrusted_period)
    if found is None:
        raise _unreadable("", untrusted_period, "period")
    return int(found[1])


def datapack_tables(session: Session, lists: Sequence[str]) -> tuple[Table, ...]:
    """Returns the lists chosen: laid out for people, row by row, with the certificates that ride in every CPO file."""
    lines = pack_lines(session, [rules.Table(name) for name in lists if name != TEMPLATES])
    texts = template_lines(session) if TEMPLATES in lists else ()
    brought = tuple((name,) for name in lists)
    written = tuple(
        canonical_row(_TEXT_COLUMNS, (line.paper.value, line.language, line.text, line.reason)) for line in texts
    )
    return (
        _view(lines, texts),
        Table(_BROUGHT, "data_lists", (ColumnSpec("list"),), brought),
        Table(ROWS, "data_rows", _COLUMNS, tuple(_cells(line) for line in lines)),
        Table(TEXTS, "data_templates", _TEXT_COLUMNS, written),
        certificates_of(session),
    )


def lists_in(transfer: Transfer) -> tuple[str, ...]:
    """Returns the names of the lists that a pack brings; raises Refused ``datapack_list_unknown``, Broken
    ``damaged``."""
    return tuple(list_named(str(row["list"])) for row in transfer.table(_BROUGHT).records())


def lines_in(transfer: Transfer) -> tuple[PackLine, ...]:
    """Returns the rows of a pack, each of a list that it says to bring.

    Raises Refused ``datapack_row_unreadable`` with list, row and field, ``datapack_list_unknown``; Broken ``damaged``.
    """
    found, brought = tuple(_line(fields) for fields in transfer.table(ROWS).records()), lists_in(transfer)
    seen: set[str] = set()
    for line in found:
        if line.uid in seen or line.table.value not in brought:
            raise _unreadable(line.table.value, line.row.code, "uid" if line.uid in seen else "list")
        seen.add(line.uid)
    return found


def texts_in(transfer: Transfer) -> tuple[TemplateLine, ...]:
    """Returns the templates of a pack; raises Refused ``datapack_row_unreadable``; Broken ``damaged``."""
    return tuple(_text(fields) for fields in transfer.table(TEXTS).records())


def _cells(line: PackLine) -> tuple[Value, ...]:
    values = values_of(line.row)
    entry = canonical({name: value for name, value in values.items() if name not in _OWN_COLUMNS}).decode()
    row = line.row
    return canonical_row(
        _COLUMNS,
        (
            line.uid, line.table.value, row.code, row.valid_from, row.valid_to, row.source, row.page, row.confirm,
            line.built_in, line.withdrawn or None, entry,
        ),
    )  # fmt: skip


def _line(fields: Mapping[str, Value]) -> PackLine:
    name, code = str(fields.get("list") or ""), str(fields.get("code") or "")
    table = rules.Table(list_named(name)) if name != TEMPLATES else None
    if table is None:
        raise _unreadable(name, code, "list")
    try:
        values: Any = parsed(str(fields["entry"]))
        if not isinstance(values, dict) or not fields["uid"] or type(fields["built_in"]) is not bool:
            raise ValueError("entry")
        row = row_of(ROW_TYPES[table], {**values, **{column: fields[column] for column in _OWN_COLUMNS}})
    except ProblemsFound as found:
        raise _unreadable(name, code, found.field or "") from found
    except (KeyError, ValueError) as error:
        raise _unreadable(name, code, "entry") from error
    return PackLine(str(fields["uid"]), table, row, bool(fields["built_in"]), str(fields["withdrawn"] or ""))


def _text(fields: Mapping[str, Value]) -> TemplateLine:
    try:
        paper, language = Paper(str(fields["paper"])), str(fields["language"])
        if language not in LANGUAGES:
            raise ValueError("language")
        text = str(fields["text"] or "")
        return TemplateLine(paper, language, f"{text.rstrip()}\n" if text else "", str(fields["reason"] or ""))
    except (KeyError, ValueError) as error:
        raise _unreadable(TEMPLATES, str(fields.get("paper") or ""), "paper") from error


def _unreadable(name: str, row: str, field: str) -> Refused:
    return Refused("datapack_row_unreadable", field="file", list=name, row=row, where=field)


def _view(lines: Sequence[PackLine], texts: Sequence[TemplateLine]) -> Table:
    """Returns the pack as people read it: what the CPO itself wrote first, what came with the program after it."""
    names = ("list", "code", "name", "valid_from", "valid_to", "source", "page", "withdrawn")
    columns = tuple(ColumnSpec(sentence(f"datapack_column_{name}")) for name in names)
    found = [
        (
            line.table.value, line.row.code, line.row.name, on_paper(line.row.valid_from), on_paper(line.row.valid_to),
            line.row.source, line.row.page or "", line.withdrawn,
        )
        for line in sorted(lines, key=lambda line: line.built_in)
    ]  # fmt: skip
    found += [(TEMPLATES, text.code, sentence(f"paper_{text.paper}"), "", "", text.reason, "", "") for text in texts]
    return Table("view_datapack", "Data pack", columns, tuple(canonical_row(columns, row) for row in found))
