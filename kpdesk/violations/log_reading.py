"""A monitoring unit's log as rows of plain values, each with what was found in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem, Severity
from kpdesk.reference.reference import Reference
from kpdesk.roster.dates import DateHabit, habit_of, read_date
from kpdesk.roster.flaws import Flaw, shown
from kpdesk.roster.names import read_father_name, read_name
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.texts import LONGEST, is_blank, read_text, text_of
from kpdesk.violations.draft import LONGEST_LINK
from kpdesk.violations.identities import Identity, IdentityKind, read_identity
from kpdesk.violations.log_columns import LogColumns, LogField, chosen_columns, find_headings
from kpdesk.violations.log_wordings import Asked, answer_key
from kpdesk.workbooks.grid import Cell, Row, Sheet, Workbook, column_letter

_IDENTITIES = (LogField.WHO, LogField.CNIC, LogField.PERSONNEL_NO, LogField.BELT_NO)
_ONLY = {
    LogField.CNIC: IdentityKind.CNIC,
    LogField.PERSONNEL_NO: IdentityKind.PERSONNEL_NO,
    LogField.BELT_NO: IdentityKind.BELT_NO,
}


@dataclass(frozen=True, slots=True)
class LogRow:
    """One row; codes are None where they could not be read, ``problems`` say why.

    ``person_column`` is the letter of the column that tells who it was.
    """

    sheet: str
    row: int
    seen_on: date | None
    rank: str
    name: str
    father_name: str
    identities: tuple[Identity, ...]
    platform: str
    url: str
    handle: str
    kind: str
    what: str
    seen_by: str
    note: str
    person_column: str | None
    problems: tuple[Problem, ...]

    @property
    def person_text(self) -> str:
        """What the unit wrote about who it was, for a person not yet identified."""
        numbers = " ".join(identity.text for identity in self.identities)
        father = f"s/o {self.father_name}" if self.father_name else ""
        return " ".join(part for part in (self.rank, self.name, father, numbers) if part)


@dataclass(frozen=True, slots=True)
class LogReading:
    """What a file holds: the sheet that was read, its columns and its rows."""

    file_name: str
    sha256: str
    sheet: str
    columns: LogColumns
    rows: tuple[LogRow, ...]


def read_log(
    workbook: Workbook,
    file_name: str,
    reference: Reference,
    today: date,
    sheet: str | None = None,
    choice: Mapping[str, object] | None = None,
    answers: Mapping[str, str] | None = None,
) -> LogReading:
    """Returns the rows of the first sheet that reads like a log, or of the named one.

    ``answers`` say what a wording means, by ``kind:…`` and ``platform:…`` in folded letters.

    Raises Refused ``sheet_not_found``, ``log_headings_not_recognised``, ``log_without_rows`` and as
    :func:`kpdesk.violations.log_columns.chosen_columns`.
    """
    wanted, index, columns = _sheet_wanted(workbook, sheet)
    if choice:
        columns = chosen_columns(choice, [text_of(cell) for cell in wanted.rows[index]], columns)
    if not {LogField.WHAT, LogField.KIND} & set(columns) or LogField.SEEN_ON not in columns:
        raise Refused("log_headings_not_recognised", field="file", sheets=wanted.name)
    reader = _RowReader(wanted, index, columns, reference, today, answers or {})
    rows = tuple(reader.rows())
    if not rows:
        raise Refused("log_without_rows", field="file", sheet=wanted.name)
    return LogReading(file_name, workbook.sha256, wanted.name, columns, _with_cell_findings(rows, workbook, columns))


def _sheet_wanted(workbook: Workbook, name: str | None) -> tuple[Sheet, int, LogColumns]:
    sheets = [s for s in workbook.sheets if s.rows and (not s.hidden if name is None else s.name == name)]
    if name is not None and not sheets:
        known = ", ".join(sheet.name for sheet in workbook.sheets)
        raise Refused("sheet_not_found", field="sheet", sheet=name, sheets=known)
    for sheet in sheets:
        if found := find_headings(sheet):
            return sheet, *found
    raise Refused("log_headings_not_recognised", field="file", sheets=", ".join(s.name for s in sheets))


class _RowReader:
    """Reads the rows below the headings of one sheet."""

    def __init__(
        self,
        sheet: Sheet,
        heading: int,
        columns: LogColumns,
        reference: Reference,
        today: date,
        answers: Mapping[str, str],
    ) -> None:
        self._answers = answers
        self._sheet, self._heading, self._columns = sheet, heading, columns
        self._reference, self._ranks, self._today = reference, RankNames(reference.ranks), today
        days = [self._cell(row, LogField.SEEN_ON) for row in sheet.rows[heading + 1 :]]
        person = next((columns[f] for f in (*_IDENTITIES, LogField.NAME) if f in columns), None)
        self._person_column = column_letter(person.index) if person else None
        self._habit: DateHabit = habit_of(days, today.year + 1)

    def rows(self) -> list[LogRow]:
        """Returns every row that holds more than its serial number and a title."""
        found = []
        for index in range(self._heading + 1, len(self._sheet.rows)):
            row = self._sheet.rows[index]
            if self._is_entry(row):
                found.append(self._read(row, self._sheet.row_number(index)))
        return found

    def _is_entry(self, row: Row) -> bool:
        filled = [field for field in self._columns if not is_blank(self._cell(row, field))]
        return len([field for field in filled if field is not LogField.SERIAL]) > 1

    def _read(self, row: Row, number: int) -> LogRow:
        problems: list[Problem] = []
        texts = {field: self._text(row, field, number, problems) for field in _PLAIN}
        link = texts[LogField.LINK]
        is_url = "/" in link or "." in link.strip(".")
        entry = LogRow(
            sheet=self._sheet.name,
            row=number,
            seen_on=self._day(row, number, problems),
            rank=self._taken(self._ranks.read(self._cell(row, LogField.RANK)), LogField.RANK, number, problems, ""),
            name=self._taken(read_name(self._cell(row, LogField.NAME)), LogField.NAME, number, problems, ""),
            father_name=self._taken(
                read_father_name(self._cell(row, LogField.FATHER_NAME)), LogField.FATHER_NAME, number, problems, ""
            ),
            identities=tuple(self._identities(row, number, problems)),
            platform=self._platform(texts[LogField.PLATFORM], link, number, problems),
            url=link if is_url else "",
            handle=texts[LogField.HANDLE] or ("" if is_url else link),
            kind=self._kind(texts, number, problems),
            what=texts[LogField.WHAT],
            seen_by=texts[LogField.SEEN_BY],
            note=texts[LogField.NOTE],
            person_column=self._person_column,
            problems=(),
        )
        return _with(entry, problems)

    def _day(self, row: Row, number: int, problems: list[Problem]) -> date | None:
        day: date | None = self._taken(
            read_date(self._cell(row, LogField.SEEN_ON), self._habit), LogField.SEEN_ON, number, problems, None
        )
        if day is None:
            if not any(problem.field == LogField.SEEN_ON.value for problem in problems):
                problems.append(self._problem("day_missing", LogField.SEEN_ON, number))
        elif day > self._today:
            problems.append(self._problem("day_in_future", LogField.SEEN_ON, number, date=day))
        return day

    def _identities(self, row: Row, number: int, problems: list[Problem]) -> list[Identity]:
        found = []
        for field in _IDENTITIES:
            value = read_identity(self._cell(row, field), _ONLY.get(field))
            identity = self._taken(value, field, number, problems, None)
            if identity is not None:
                found.append(identity)
        return found

    def _platform(self, text: str, link: str, number: int, problems: list[Problem]) -> str:
        by_link = self._reference.platform_of(link) if link else None
        if not text:
            return by_link.code if by_link else ""
        named = self._reference.platform_called(text)
        if named is None:
            named = self._reference.platforms.get(self._answers.get(answer_key(Asked.PLATFORM, text), ""))
        if named is None:
            problems.append(
                self._problem(
                    "platform_not_understood",
                    LogField.PLATFORM,
                    number,
                    Severity.DOUBTFUL,
                    text=shown(text),
                    wording=text,
                )
            )
            return by_link.code if by_link else "other"
        if by_link and by_link.code != named.code:
            values = {"named": named.name, "linked": by_link.name}
            problems.append(self._problem("platform_differs", LogField.PLATFORM, number, Severity.NOTE, **values))
        return named.code

    def _kind(self, texts: Mapping[LogField, str], number: int, problems: list[Problem]) -> str:
        code, what = texts[LogField.KIND], texts[LogField.WHAT]
        named = self._reference.kinds.called(code) if code else None
        guess = named or self._reference.kind_guessed(f"{code} {what}")
        guess = guess or self._reference.kinds.get(self._answers.get(answer_key(Asked.KIND, what or code), ""))
        if guess is not None:
            return guess.code
        if not code and not what:
            problems.append(self._problem("what_missing", LogField.WHAT, number))
        else:
            values = {"text": shown(what or code), "wording": what or code}
            problems.append(self._problem("kind_not_guessed", LogField.WHAT, number, Severity.DOUBTFUL, **values))
        return ""

    def _text(self, row: Row, field: LogField, number: int, problems: list[Problem]) -> str:
        text: str = self._taken(_free_text(self._cell(row, field)), field, number, problems, "")
        return text

    def _taken(self, value: object, field: LogField, number: int, problems: list[Problem], blank: Any) -> Any:
        """Returns the value that was read; a flaw becomes a problem of the row, its best reading is kept."""
        if isinstance(value, Flaw):
            problems.append(self._problem(value.code, field, number, value.severity, **value.values))
            value = None if isinstance(value.value, Flaw) else value.value
        return blank if value is None else value

    def _problem(
        self, code: str, field: LogField, number: int, severity: Severity = Severity.REFUSED, **values: object
    ) -> Problem:
        column = self._columns.get(field)
        letter = column_letter(column.index) if column else None
        heading = column.heading if column else ""
        return Problem(code, field.value, severity, self._sheet.name, number, letter, {"heading": heading, **values})

    def _cell(self, row: Row, field: LogField) -> Cell:
        column = self._columns.get(field)
        return row[column.index] if column else None


_PLAIN = (
    LogField.PLATFORM, LogField.LINK, LogField.HANDLE, LogField.KIND, LogField.WHAT, LogField.SEEN_BY, LogField.NOTE,
)  # fmt: skip


def _free_text(cell: Cell) -> str | Flaw | None:
    """Returns the text as :func:`kpdesk.roster.texts.read_text` does, but as long as a link or account may be."""
    text = text_of(cell)
    if len(text) <= LONGEST:
        return read_text(cell)
    if len(text) > LONGEST_LINK:
        return Flaw("text_longer_than", values={"length": len(text), "most": LONGEST_LINK})
    return text if control_at(text) is None else Flaw("text_with_control_sign")


def _with(row: LogRow, problems: list[Problem]) -> LogRow:
    return dataclasses.replace(row, problems=(*row.problems, *problems))


def _with_cell_findings(rows: tuple[LogRow, ...], workbook: Workbook, columns: LogColumns) -> tuple[LogRow, ...]:
    """Puts what the workbook reader found in single cells (an error value, a cut text) to the rows."""
    letters = {column_letter(column.index): field.value for field, column in columns.items()}
    found: dict[tuple[str | None, int | None], list[Problem]] = {}
    for problem in workbook.problems:
        if problem.column in letters:
            named = dataclasses.replace(problem, field=letters[problem.column])
            found.setdefault((problem.sheet, problem.row), []).append(named)
    return tuple(_with(row, found.get((row.sheet, row.row), [])) for row in rows)
