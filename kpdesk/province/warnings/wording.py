"""A finding, its rate and its rows in words, English or Urdu."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import known_codes, sentence
from kpdesk.documents.urdu import set_apart
from kpdesk.province.warnings.finding import Finding, WarningTest
from kpdesk.province.warnings.rows_shown import RowShown
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Row

_CODED: Final = {
    "attribution": "warning_attribution_",
    "disposal": "disposal_",
    "outcome": "case_outcome_",
    "state": "case_state_",
    "part": "violation_part_",
}
_PER: Final = 100


def office_name(reference: Reference, code: str, language: str) -> str:
    """Returns the office's name in the language, or its code."""
    return _named(reference.offices.get(code), language) or code


def finding_words(finding: Finding, reference: Reference, language: str = "en") -> str:
    """Returns the finding as one plain sentence; it states what the rows say and nobody's guilt."""
    values: dict[str, object] = {**finding.values, "office": office_name(reference, finding.office, language)}
    if "codes" in values:
        values["told"] = _contradictions(finding, language)
    if "directive" in values:
        directive = reference.directives.get(str(values["directive"]))
        values["directive"] = _named(directive, language) or values["directive"]
    return _apart(sentence(f"warning_{finding.test.value}", values, language), language)


def rate_words(finding: Finding, small: int, language: str = "en") -> str:
    """Returns the rate per 100, or why there is none: strength not known, or too small a number; "" where none fits.

    Numbers below ``small`` swing with a single case, so they get no rate and are in no order of size.
    """
    if finding.count is None:
        return ""
    unit = "orders" if finding.test is WarningTest.REDUCED_ON_APPEAL else "staff"
    values: dict[str, object] = {"count": finding.count, "staff": finding.staff, "small": small}
    if not finding.staff:
        return sentence(f"warning_rate_unknown_{unit}", values, language)
    if finding.staff < small:
        return _apart(sentence(f"warning_rate_small_{unit}", values, language), language)
    return _apart(sentence(f"warning_rate_{unit}", {**values, "rate": per_hundred(finding.count, finding.staff)},
                           language), language)  # fmt: skip


def per_hundred(count: int, staff: int) -> str:
    """Returns the rate per hundred with one decimal, rounded half up; ``staff`` is not 0."""
    tenths = (count * _PER * 10 * 2 + staff) // (2 * staff)
    return f"{tenths // 10}.{tenths % 10}"


def row_words(row: RowShown, reference: Reference, language: str = "en") -> str:
    """Returns the row in one line: what it says that the test rests on."""
    values = {name: _value(name, value, reference, language, row.ref.table) for name, value in row.values.items()}
    values["number"] = row.number or sentence("not_on_record", language=language)
    values["week"] = row.week
    return _apart(sentence(f"warning_row_{row.ref.table}", values, language), language)


def row_fields(row: RowShown, reference: Reference, language: str = "en") -> tuple[tuple[str, str], ...]:
    """Returns each filled field of the row with its title, to be read when the row is opened."""
    found = [
        (_title(name, language), _value(name, value, reference, language, row.ref.table))
        for name, value in row.values.items()
    ]
    return ((_title("who", language), row.who), *found) if row.who else tuple(found)


def _contradictions(finding: Finding, language: str) -> str:
    codes, said, found = (str(finding.values[name]).split(", ") for name in ("codes", "said", "found"))
    told = (
        sentence(f"warning_{code}", {"said": one, "found": other}, language)
        for code, one, other in zip(codes, said, found, strict=True)
    )
    return ("؛ " if language == "ur" else "; ").join(told)


def _value(name: str, value: Any, reference: Reference, language: str, table: str) -> str:
    """Returns one field in words: codes by their names, days as papers write them."""
    if isinstance(value, bool):
        return sentence("warning_yes" if value else "warning_no", language=language)
    if isinstance(value, date):
        return on_paper(value)
    text = str(value)
    row = _row(name, text, reference, table)
    if row is not None:
        return f"{row.code} {_named(row, language)}" if name == "kind" else _named(row, language)
    prefix = "warning_award_state_" if table == "award" and name == "state" else _CODED.get(name, "")
    code = f"{prefix}{text}"
    return sentence(code, language=language) if prefix and code in known_codes() else text


def _row(name: str, text: str, reference: Reference, table: str) -> Row | None:
    match name:
        case "kind" if table == "violation":
            return reference.kinds.get(text)
        case "platform":
            return reference.platforms.get(text)
        case "rank" | "rank_then":
            return reference.ranks.get(text)
        case "punishment":
            return reference.punishments.get(text)
    return None


def _title(name: str, language: str) -> str:
    code = f"warning_field_{name}"
    return sentence(code, language=language) if code in known_codes() else name.replace("_", " ")


def _named(row: Row | None, language: str) -> str:
    if row is None:
        return ""
    return row.name_ur if language == "ur" and row.name_ur else row.name


def _apart(text: str, language: str) -> str:
    return set_apart(text, right_to_left=True) if language == "ur" else text
