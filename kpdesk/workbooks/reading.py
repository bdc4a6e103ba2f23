"""Reading a received workbook: sniffed, guarded, parsed in a child process, returned as plain values."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file, size_bytes
from kpdesk.base.problems import Problem, Severity
from kpdesk.base.progress import Progress, silent
from kpdesk.workbooks.child_answer import ReaderFailedError, sheets_of
from kpdesk.workbooks.child_lines import ChildLines
from kpdesk.workbooks.csv_reading import read_csv
from kpdesk.workbooks.error_cells import error_cells_in_xls
from kpdesk.workbooks.grid import Sheet, Workbook
from kpdesk.workbooks.limits import ROLL_LIMITS, Limits
from kpdesk.workbooks.merged_blocks import merges_in_use
from kpdesk.workbooks.ods_facts import facts_in_ods
from kpdesk.workbooks.sheet_facts import SheetFacts
from kpdesk.workbooks.sheet_parts import parts_by_sheet
from kpdesk.workbooks.sniffing import Container, container_of
from kpdesk.workbooks.text_checks import Findings
from kpdesk.workbooks.xls_facts import check_not_locked, facts_in_xls
from kpdesk.workbooks.xml_guard import check_reach, scan
from kpdesk.workbooks.zip_guard import kind_of, open_guarded

_TEXT_NAMES: Final = (".csv", ".txt", ".tsv")
_HIDDEN_UNKNOWN: Final = Problem("workbook_hidden_rows_unknown", severity=Severity.NOTE)


def read_workbook(path: Path, *, progress: Progress | None = None, limits: Limits = ROLL_LIMITS) -> Workbook:
    """Returns the sheets of a .xlsx, .xlsm, .xlsb, .xls, .ods or .csv file; the content decides, never the name.

    Formulas give their last value, error cells None with a problem. Raises Refused ``workbook_empty``,
    ``not_a_workbook``, ``workbook_is_markup``, ``workbook_password_protected``, ``workbook_too_large``,
    ``workbook_unsafe``, ``workbook_takes_too_long``, ``workbook_reader_failed``, ``workbook_too_many_problems``,
    ``csv_not_readable``, ``csv_encoding_broken``; Broken ``workbook_damaged``; Cancelled; and as
    :func:`kpdesk.base.files.read_file`.
    """
    if size_bytes(path) > limits.file_bytes:
        raise _file_too_large(limits)
    return read_workbook_bytes(read_file(path), name=path.name, progress=progress, limits=limits)


def read_workbook_bytes(
    data: bytes, *, name: str = "", progress: Progress | None = None, limits: Limits = ROLL_LIMITS
) -> Workbook:
    """Returns the sheets of a workbook held in memory; raises as :func:`read_workbook`.

    ``name`` only serves to tell the person that a file is not what its name says.
    """
    progress = progress or silent()
    progress.step("workbook_checking")
    if len(data) > limits.file_bytes:
        raise _file_too_large(limits)
    container = container_of(data)
    findings = Findings(limits.problems)
    if container is Container.TEXT:
        kind, sheets = "csv", _text_sheets(data, name, progress, limits, findings)
    elif container is Container.COMPOUND:
        kind, sheets = "xls", _old_sheets(data, progress, limits, findings)
    else:
        kind, sheets = _zip_sheets(data, progress, limits, findings)
    if not any(sheet.rows for sheet in sheets):
        raise Refused("workbook_empty", field="file")
    return Workbook(kind, sheets, hashlib.sha256(data).hexdigest(), findings.in_order())


def _file_too_large(limits: Limits) -> Refused:
    return Refused("workbook_file_too_large", field="file", limit_mib=limits.file_bytes // (1024 * 1024))


def _text_sheets(data: bytes, name: str, progress: Progress, limits: Limits, findings: Findings) -> tuple[Sheet, ...]:
    named_text = not name or name.lower().endswith(_TEXT_NAMES)
    sheet = read_csv(data, progress, limits, findings, named_text=named_text)
    if not named_text:
        findings.add(Problem("workbook_is_text", severity=Severity.NOTE, values={"name": name}))
    return (sheet,)


def _zip_sheets(data: bytes, progress: Progress, limits: Limits, findings: Findings) -> tuple[str, tuple[Sheet, ...]]:
    """Returns kind and sheets of a zip; the child, which is fenced in, reads while the guards look at the file.

    Nothing of its answer is looked at before they have passed it.
    """
    archive = open_guarded(data, limits)
    kind = kind_of(archive)
    with ChildLines(data, limits) as answer:
        facts = scan(archive, limits, progress)
        try:
            sheets = _parsed(answer, progress, limits, findings)
        except Refused as refusal:
            if refusal.code in {"workbook_reader_failed", "workbook_too_large"}:
                check_reach(archive, limits)
            raise
    if kind == "ods":
        sheets = _with_facts(sheets, facts_in_ods(archive, limits, progress), findings)
    elif kind == "xlsx":
        parts = parts_by_sheet(archive)
        by_name = {name: facts[part] for name, part in parts.items() if part in facts}
        sheets = _with_facts(sheets, by_name, findings)
    else:
        findings.add(_HIDDEN_UNKNOWN)
    return kind, sheets


def _old_sheets(data: bytes, progress: Progress, limits: Limits, findings: Findings) -> tuple[Sheet, ...]:
    check_not_locked(data)
    with ChildLines(data, limits) as answer:
        sheets = _parsed(answer, progress, limits, findings)
    facts = facts_in_xls(data, limits)
    if facts is not None:
        return _with_facts(sheets, facts, findings)
    findings.add(_HIDDEN_UNKNOWN)
    findings.add_if_any(error_cells_in_xls(data))
    return sheets


def _with_facts(sheets: tuple[Sheet, ...], facts: Mapping[str, SheetFacts], findings: Findings) -> tuple[Sheet, ...]:
    """Returns the sheets with their hidden rows, and notes error cells and formulas without a result."""
    completed = []
    for sheet in sheets:
        seen = facts.get(sheet.name, SheetFacts())
        for row, column, error in seen.errors:
            findings.error_value(sheet.name, row, column, error)
        for row, column in seen.never_calculated:
            findings.never_calculated(sheet.name, row, column)
        filled = range(sheet.first_row, sheet.first_row + len(sheet.rows))
        hidden = frozenset(row for row in seen.hidden_rows if row in filled)
        width = len(sheet.rows[0]) if sheet.rows else 0
        merges = merges_in_use(seen.merges, filled.stop - 1, width) if seen.merges else sheet.merges
        completed.append(
            dataclasses.replace(
                sheet,
                hidden_rows=hidden,
                merges=merges,
                hidden_columns=frozenset(seen.hidden_columns) & {*range(width)},
            )
        )
    return tuple(completed)


def _parsed(answer: ChildLines, progress: Progress, limits: Limits, findings: Findings) -> tuple[Sheet, ...]:
    """Returns what the child makes of the bytes."""
    try:
        return sheets_of(answer, progress, limits, findings)
    except ReaderFailedError as error:
        code = "workbook_takes_too_long" if answer.is_late else "workbook_reader_failed"
        raise Refused(code, field="file") from error
