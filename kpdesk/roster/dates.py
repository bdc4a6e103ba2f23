"""Dates of every habit, with the order of day and month decided once for a whole column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import log

from kpdesk.base.letters import fold
from kpdesk.base.problems import Severity
from kpdesk.roster.flaws import Flaw, shown
from kpdesk.roster.texts import digits_of, is_blank
from kpdesk.workbooks.grid import Cell

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
FIRST_SERIAL, LAST_SERIAL = 7306, 73050
"""Excel's day numbers for 1920 and 2099; a smaller number in a date column is a year or a slip."""

EXCEL_EPOCH = date(1899, 12, 30)
MIXED_ABOVE = 0.05
SURELY = 4
"""So many rows against one make that one a slip and no second habit."""

_EARLY = 0.4
"""The share of days up to the 12th among all days."""

_KEPT_EARLY = 0.95
"""The share of such days among the real dates of a column that was swapped: a few were typed right afterwards."""

_SUSPECT_FROM = 5.0
_TEXTS_SUSPECT_FROM = 10.0

_NUMERIC = re.compile(r"(\d{1,2})\s*[./\-–,\s\\]\s*(\d{1,2})\s*[./\-–,\s\\]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})\s*[./\-]\s*(\d{1,2})\s*[./\-]\s*(\d{1,2})")
_WORDED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s.\-/,]*([^\W\d_]+)[\s.\-/,']*(\d{4}|\d{2})")
_WORD_FIRST = re.compile(r"([^\W\d_]+)[\s.\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s.\-/,']+(\d{4}|\d{2})")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_TIME_AFTER = re.compile(r"[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?$", re.IGNORECASE)
_ERA = re.compile(r"\s*(?:ء|عیسوی|a\.?d\.?)$", re.IGNORECASE)
_REMARKED = re.compile(
    r"(\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})"
    r"(?:\s*[(\[](?=[^()\[\]]*[^\W\d_])|(?:\s*[,;]|\s+)\s*(?=[^\W\d_]))([^()\[\]]+)[)\]]?"
)
_ZEROS = re.compile(r"0[0\s./-]*")
_PLAIN = re.compile(r"[0-3]?\d[./\-][0-3]?\d[./\-]\d{2,4}")

_MONTH_NAMES = (
    ("jan", "جنوری"), ("feb", "فروری"), ("mar", "مارچ"), ("apr", "اپریل"), ("may", "مئی"), ("jun", "جون"),
    ("jul", "جولائی"), ("aug", "اگست"), ("sep", "ستمبر"), ("oct", "اکتوبر"), ("nov", "نومبر"), ("dec", "دسمبر"),
)  # fmt: skip
_MONTHS = {fold(name): number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names}


class Order(StrEnum):
    """Which of two leading numbers is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class DateHabit:
    """How one column writes dates.

    ``latest`` is the last year that a two-digit year may mean; ``swapped`` says that Excel seems to have read
    day and month the wrong way round in the real dates up to the 12th, ``certain`` that none speaks against it.
    """

    order: Order
    latest: int
    swapped: bool = False
    certain: bool = False


def habit_of(cells: Iterable[Cell], latest: int) -> DateHabit:
    """Returns the habit that all cells of a column speak for; Pakistani offices write the day first.

    A column in which more than a twentieth of the deciding rows disagree is mixed. Excel set to another order makes
    real dates of the texts that fit it, days and months exchanged, and leaves the others as texts: then the real dates
    have days up to the 12th and the texts days above. How likely that is by chance is counted over all rows.
    """
    day_first = month_first = open_texts = early = late = 0
    for cell in cells:
        if isinstance(cell, date):
            early += cell.day <= 12
            late += cell.day > 12
        elif isinstance(cell, str) and (match := _NUMERIC.fullmatch(_bare(cell))):
            first, second = int(match[1]), int(match[2])
            day_first += first > 12 >= second
            month_first += second > 12 >= first
            open_texts += first <= 12 and second <= 12
    decided = day_first + month_first
    swapped = early > 0 and decided > 0 and _looks_swapped(early, late, decided, open_texts)
    return DateHabit(_order(day_first, month_first), latest, swapped, swapped and not late and not open_texts)


def _looks_swapped(early: int, late: int, decided: int, open_texts: int) -> bool:
    """How much likelier the column is after a swap than by chance; texts without a single early day are enough."""
    rare, chance = 1 - _KEPT_EARLY, 1 - _EARLY
    texts = log(_KEPT_EARLY / chance) * decided + log(rare / _EARLY) * open_texts
    real = log(_KEPT_EARLY / _EARLY) * early + log(rare / chance) * late
    return texts + real >= log(_SUSPECT_FROM) or texts >= log(_TEXTS_SUSPECT_FROM)


def turned(day: date) -> date:
    """Returns the date with day and month exchanged, or as it is where there is no such day."""
    return day.replace(month=day.day, day=day.month) if day.day <= 12 else day


def _order(day_first: int, month_first: int) -> Order:
    few, many = sorted((day_first, month_first))
    if few > MIXED_ABOVE * (few + many) and not (few == 1 and many >= SURELY):
        return Order.MIXED
    return Order.MONTH_FIRST if month_first > day_first else Order.DAY_FIRST


def read_date(cell: Cell, habit: DateHabit) -> date | Flaw | None:
    """Returns the date, None for a blank, or a flaw.

    Flaws: ``date_not_possible`` (31.02.2026), ``date_unreadable``, and the doubts ``date_order_unclear``
    in a mixed column and ``date_maybe_swapped``.
    """
    if isinstance(cell, date):
        return _real(cell.date() if isinstance(cell, datetime) else cell, habit)
    if is_blank(cell) or _ZEROS.fullmatch(digits_of(cell)):
        return None
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _serial(cell)
    text = _bare(cell) if isinstance(cell, str) else digits_of(cell)
    if match := _NUMERIC.fullmatch(text):
        return _numeric(match, habit, text)
    if match := _ISO.fullmatch(text):
        return _made(int(match[1]), int(match[2]), int(match[3]), text)
    if match := _WORDED.fullmatch(text):
        return _worded(match[3], match[2], match[1], habit, text)
    if match := _WORD_FIRST.fullmatch(text):
        return _worded(match[3], match[1], match[2], habit, text)
    if match := _RUN.fullmatch(text):
        return _numeric(match, habit, text)
    if text.isdecimal() and len(text) == 5:
        return _serial(int(text))
    if match := _REMARKED.fullmatch(text):
        return _with_remark(match[1], match[2], habit, text)
    return Flaw("date_unreadable", values={"text": shown(text)})


def _with_remark(written: str, remark: str, habit: DateHabit, text: str) -> date | Flaw:
    """A date with its order number behind it; the remark is named, because no field keeps it."""
    day = read_date(written, habit)
    if not isinstance(day, date):
        return day or Flaw("date_unreadable", values={"text": shown(text)})
    return Flaw("date_has_remark", Severity.NOTE, day, {"text": shown(remark), "date": day.strftime("%d.%m.%Y")})


def _bare(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return _ERA.sub("", _TIME_AFTER.sub("", digits_of(text).removeprefix("'"))).strip()


def _real(day: date, habit: DateHabit) -> date | Flaw:
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        return Flaw("date_not_possible", values={"text": day.isoformat()})
    if habit.swapped and turned(day) != day:
        values = {"text": day.strftime("%d.%m.%Y"), "certain": habit.certain}
        return Flaw("date_maybe_swapped", Severity.DOUBTFUL, value=day, values=values)
    return day


def _serial(number: float) -> date | Flaw:
    if FIRST_SERIAL <= number <= LAST_SERIAL:
        return EXCEL_EPOCH + timedelta(days=int(number))
    text = str(int(number)) if float(number).is_integer() else str(number)
    if match := _RUN.fullmatch(text.zfill(8)):
        return Flaw("date_unreadable", values={"text": match[0]})
    return Flaw("date_unreadable", values={"text": shown(text)})


def _numeric(match: re.Match[str], habit: DateHabit, text: str) -> date | Flaw:
    first, second, year = int(match[1]), int(match[2]), _year(match[3], habit.latest)
    if habit.order is Order.MONTH_FIRST:
        return _made(year, first, second, text)
    if habit.order is Order.MIXED and first <= 12:
        if second > 12:
            return _made(year, first, second, text)
        if first != second:
            taken = _made(year, second, first, text)
            return Flaw("date_order_unclear", Severity.DOUBTFUL, value=taken, values={"text": shown(text)})
    return _made(year, second, first, text)


def _worded(year: str, month: str, day: str, habit: DateHabit, text: str) -> date | Flaw:
    name = fold(month)
    number = _MONTHS.get(name) or _MONTHS.get(name[:3] if name.isascii() else name)
    if number is None:
        return Flaw("date_unreadable", values={"text": shown(text)})
    return _made(_year(year, habit.latest), number, int(day), text)


def _year(digits: str, latest: int) -> int:
    if len(digits) == 4:
        return int(digits)
    return 2000 + int(digits) if 2000 + int(digits) <= latest else 1900 + int(digits)


def _made(year: int, month: int, day: int, text: str) -> date | Flaw:
    if EARLIEST_YEAR <= year <= LATEST_YEAR:
        try:
            return date(year, month, day)
        except ValueError:
            pass
    return Flaw("date_not_possible", values={"text": shown(text)})
