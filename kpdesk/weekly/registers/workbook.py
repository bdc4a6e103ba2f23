"""A register as a workbook: a sheet for each table with the columns of the paper, and one that says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from kpdesk.base.clock import minute_on_paper
from kpdesk.base.files import written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.weekly.registers.register import CellKind, Part, Register, Value
from kpdesk.weekly.registers.register_code import foot_code
from kpdesk.workbooks import table_writer
from kpdesk.workbooks.cell_xml import ColumnType

_TYPES: Final = {
    CellKind.TEXT: ColumnType.TEXT,
    CellKind.DATE: ColumnType.DATE,
    CellKind.NUMBER: ColumnType.INTEGER,
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose workbook it is and when it was drawn up: by ``office`` as its letterhead has it, by ``user``."""

    office_code: str
    office: str
    user: str
    moment: datetime


def write_register(
    target: Path, register: Register, origin: Origin, *, force: bool = False, progress: Progress | None = None
) -> int:
    """Writes the register to an .xlsx and returns its rows, sums left out; texts are never taken for formulas.

    Raises as ``written_beside`` and ``write_tables``.
    """
    sheets = [_sheet(part, register) for part in register.parts]
    with written_beside(target, force=force) as handle:
        table_writer.write_tables(handle, [*sheets, _about(register, origin)], progress=progress or silent())
    return register.rows


def _sheet(part: Part, register: Register) -> table_writer.TableSheet:
    columns = [table_writer.Column(sentence("paper_serial", language=register.language), ColumnType.INTEGER, 7)]
    columns += [table_writer.Column(column.heading, _TYPES[column.kind], column.width) for column in part.columns]
    return table_writer.TableSheet(part.name, columns, _numbered(part))


def _numbered(part: Part) -> Iterator[tuple[Value, ...]]:
    for serial, row in enumerate(part.rows, 1):
        # An empty text would be a cell that only looks blank: filters and counts of the reader would see it.
        yield (serial if serial <= part.count else None, *(None if cell == "" else cell for cell in row))


def _about(register: Register, origin: Origin) -> table_writer.TableSheet:
    language = register.language

    def words(code: str) -> str:
        return sentence(code, language=language)

    rows = [
        (words("register_about_office"), origin.office),
        (words("register_about_register"), register.title),
        (words("register_about_period"), register.period),
        *((words("register_about_note"), line) for line in register.lines),
        (words("register_about_rows"), str(register.rows)),
        (words("register_about_moment"), minute_on_paper(origin.moment)),
        (words("register_about_user"), origin.user),
        (words("register_about_code"), foot_code(origin.office_code, register.kind, register.digest())),
    ]
    columns = [
        table_writer.Column(words("register_about"), width=24),
        table_writer.Column(words("register_about_told"), width=90),
    ]
    return table_writer.TableSheet(words("register_about"), columns, rows)
