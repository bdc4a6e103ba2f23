"""Which column of a monitoring log holds what: guessed by its heading, correctable by a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from kpdesk.base.errors import Refused
from kpdesk.roster.headings import heading_key
from kpdesk.roster.texts import text_of
from kpdesk.workbooks.grid import Sheet, column_index, column_letter

LOOK_AT_ROWS = 60
FEWEST_HEADINGS = 3
TAKEN_FROM = 80.0
LONGEST_HEADING = 60


class LogField(StrEnum):
    """One column of a log. ``WHO`` holds a belt number, a CNIC or a personnel number, whichever the unit knew."""

    SERIAL = "serial"
    SEEN_ON = "seen_on"
    RANK = "rank"
    NAME = "name"
    FATHER_NAME = "father_name"
    WHO = "who"
    BELT_NO = "belt_no"
    CNIC = "cnic"
    PERSONNEL_NO = "personnel_no"
    PLATFORM = "platform"
    LINK = "link"
    HANDLE = "handle"
    KIND = "kind"
    WHAT = "what"
    SEEN_BY = "seen_by"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class LogColumn:
    """The column of one field; ``confidence`` is 1 for a known heading or a person's choice."""

    index: int
    heading: str
    confidence: float


LogColumns = dict[LogField, LogColumn]

_HEADINGS: dict[LogField, tuple[str, ...]] = {
    LogField.SERIAL: ("s no", "sno", "sr no", "sr", "serial no", "serial", "ser no", "نمبر شمار", "شمار"),
    LogField.SEEN_ON: (
        "date seen", "date", "seen on", "date noticed", "date detected", "date of detection", "date of check",
        "noticed on", "date observed", "dated", "تاریخ", "دیکھنے کی تاریخ",
    ),
    LogField.RANK: ("rank", "designation", "rank designation", "عہدہ", "رینک"),
    LogField.NAME: ("name", "name of official", "official name", "full name", "name of officer", "نام", "نام اہلکار"),
    LogField.FATHER_NAME: ("father name", "fathers name", "s o", "so", "son of", "parentage", "ولدیت", "والد کا نام"),
    LogField.WHO: (
        "belt cnic", "belt no cnic", "belt no or cnic", "cnic belt", "cnic belt no", "belt or cnic", "belt nic",
        "belt no nic", "identity", "belt personnel no", "بیلٹ شناختی کارڈ",
    ),
    LogField.BELT_NO: ("belt no", "belt", "belt number", "const no", "constable no", "buckle no", "بیلٹ نمبر", "بیلٹ"),
    LogField.CNIC: ("cnic", "cnic no", "nic", "nic no", "id card no", "شناختی کارڈ نمبر", "شناختی کارڈ"),
    LogField.PERSONNEL_NO: ("personnel no", "personnel number", "personal no", "employee no", "پرسنل نمبر"),
    LogField.PLATFORM: (
        "platform", "social media", "app", "application", "site", "network", "social media platform", "media",
        "پلیٹ فارم", "ایپ", "سوشل میڈیا",
    ),
    LogField.LINK: (
        "account link", "link", "url", "web link", "address", "link url", "post link", "video link", "account url",
        "لنک", "اکاؤنٹ لنک",
    ),
    LogField.HANDLE: (
        "handle", "account", "account name", "user name", "username", "id", "profile", "اکاؤنٹ", "آئی ڈی",
    ),
    LogField.KIND: ("kind", "code", "nature code", "violation code", "kind of violation", "نوعیت کوڈ"),
    LogField.WHAT: (
        "what was seen", "what seen", "nature", "nature of violation", "violation", "details", "detail", "description",
        "contents", "content", "activity", "observation", "what was observed", "تفصیل", "خلاف ورزی", "نوعیت",
    ),
    LogField.SEEN_BY: ("seen by", "checked by", "noticed by", "detected by", "reported by", "observer", "دیکھنے والا"),
    LogField.NOTE: ("remarks", "remark", "note", "notes", "comments", "action taken", "کیفیت", "ریمارکس"),
}  # fmt: skip
_EXACT = {key: field for field, keys in _HEADINGS.items() for key in map(heading_key, keys)}
_PERSON = frozenset({LogField.NAME, LogField.WHO, LogField.BELT_NO, LogField.CNIC, LogField.PERSONNEL_NO})


def find_headings(sheet: Sheet) -> tuple[int, LogColumns] | None:
    """Returns the index of the heading row with its columns; None where no row reads like a log's headings.

    A log names what was seen (or its kind) and somebody, in at least three columns.
    """
    best: tuple[int, LogColumns] | None = None
    for index, row in enumerate(sheet.rows[:LOOK_AT_ROWS]):
        columns = guess_columns([text_of(cell) for cell in row])
        if len(columns) >= FEWEST_HEADINGS and (best is None or len(columns) > len(best[1])) and _is_log(columns):
            best = index, columns
    return best


def guess_columns(headings: Sequence[str]) -> LogColumns:
    """Returns the likeliest column of each field; no column serves two fields."""
    scores = sorted(
        (
            (score, -index, field)
            for index, heading in enumerate(headings)
            if heading and len(heading) <= LONGEST_HEADING
            for field in LogField
            if (score := _score(heading_key(heading), field)) >= TAKEN_FROM
        ),
        reverse=True,
    )
    columns: LogColumns = {}
    taken: set[int] = set()
    for score, minus, field in scores:
        if field not in columns and -minus not in taken:
            columns[field] = LogColumn(-minus, headings[-minus], score / 100)
            taken.add(-minus)
    return columns


def chosen_columns(choice: Mapping[str, object], headings: Sequence[str], guessed: LogColumns) -> LogColumns:
    """Returns the guess with a person's choices over it.

    ``choice`` names for a field its column's letter, its heading, a dict with ``column``, or null for "not there".
    Raises Refused ``mapping_field_unknown`` and ``mapping_column_unknown``.
    """
    columns = dict(guessed)
    for name, wanted in choice.items():
        field = next((field for field in LogField if field.value == name.strip().casefold()), None)
        if field is None:
            raise Refused("mapping_field_unknown", field="mapping", name=name)
        columns.pop(field, None)
        if wanted in (None, ""):
            continue
        index = _index_wanted(wanted, headings)
        if index is None:
            raise Refused("mapping_column_unknown", field="mapping", name=name, column=str(wanted))
        columns = {other: column for other, column in columns.items() if column.index != index}
        columns[field] = LogColumn(index, headings[index], 1.0)
    return columns


def as_json(columns: LogColumns) -> dict[str, object]:
    """Returns the mapping as plain values, in the form that :func:`chosen_columns` takes back."""
    return {
        field.value: {
            "column": column_letter(column.index),
            "heading": column.heading,
            "confidence": f"{column.confidence:.2f}",
        }
        for field, column in sorted(columns.items(), key=lambda pair: pair[1].index)
    }


def _is_log(columns: LogColumns) -> bool:
    return bool({LogField.WHAT, LogField.KIND} & set(columns)) and bool(_PERSON & set(columns))


def _score(key: str, field: LogField) -> float:
    known = _EXACT.get(key)
    if known is not None or len(key) < 4:
        return 100.0 if known is field else 0.0
    spellings = (heading_key(spelling) for spelling in _HEADINGS[field])
    return max(fuzz.ratio(key, spelling) if len(spelling) >= 4 else 0.0 for spelling in spellings)


def _index_wanted(wanted: object, headings: Sequence[str]) -> int | None:
    text = str(wanted.get("column") if isinstance(wanted, dict) else wanted)
    keys = [heading_key(heading) if heading else None for heading in headings]
    if heading_key(text) in keys:
        return keys.index(heading_key(text))
    if text.isascii() and text.isalpha() and len(text) <= 3 and column_index(text.upper()) < len(headings):
        return column_index(text.upper())
    return None
