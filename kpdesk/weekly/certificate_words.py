"""What the certificate says in words: its opening, its five statements, and the reason of each exception."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.paper_words import listed
from kpdesk.weekly.certificate import ON_THE_REGISTER
from kpdesk.weekly.rules import CertificateState
from kpdesk.weekly.wording import counted, grouped

CLAUSES: Final = range(1, 6)
_TOLD_BY_THE_STATEMENT: Final = {"except_no_directive", "except_no_roster", "except_no_unit", "except_no_check"}
"""Exceptions that the statement itself says: "EXCEPT" would say them twice."""


def opening_words(certificate: Mapping[str, Any], language: str = "en") -> str:
    """Returns the first lines: which letter the certificate answers, and as on which date."""
    clauses = certificate["clauses"]
    values = {**_shown(clauses, language), "as_on": on_paper(date.fromisoformat(clauses["as_on"]))}
    return sentence(f"certificate_opening_{CertificateState(certificate['state'])}", values, language)


def statement_words(certificate: Mapping[str, Any], clause: int, language: str = "en") -> str:
    """Returns one of the five statements, without its exceptions and without a full stop."""
    clauses = certificate["clauses"]
    shown = _shown(clauses, language)
    if clause == 1:
        lacks = "_no_directive" if clauses["directive"] is None else "" if clauses["strength"] else "_no_roster"
        return sentence(f"certificate_clause_1{lacks}", shown, language)
    if clause == 2:
        return _unit_words(clauses, shown, language)
    if clause == 3:
        return counted("certificate_clause_3", clauses["groups_found"], language)
    if clause == 4:
        return counted("certificate_clause_4", clauses["custody"], language)
    if not clauses.get("reported", True):
        return sentence("certificate_clause_5_nil", language=language)
    pending = counted("certificate_pending", clauses["pending"], language)
    return counted("certificate_clause_5", clauses["violations"], language, pending=pending)


def except_words(certificate: Mapping[str, Any], clause: int, language: str = "en") -> str:
    """Returns what a statement excepts: "EXCEPT S.No. 3, 7 of Part C, not closed, for the reasons stated below".

    It is empty where the statement holds whole.
    """
    found = _of(certificate, clause)
    told = [items for code, items in _by_code(found).items() if code not in _TOLD_BY_THE_STATEMENT]
    if found and not told:
        return sentence("certificate_exception_itself", language=language)
    what = listed((_what(items, language) for items in told), language)
    return sentence("certificate_except", {"what": what}, language) if told else ""


def statements(certificate: Mapping[str, Any], language: str = "en") -> tuple[str, ...]:
    """Returns the five statements, each with its exceptions."""
    return tuple(_whole(certificate, clause, language) for clause in CLAUSES)


def reason_lines(certificate: Mapping[str, Any], language: str = "en") -> tuple[str, ...]:
    """Returns a line for each exception with the reason that is stated for it, or that none is on record."""
    return tuple(exception_line(item, language) for item in certificate["exceptions"])


def exception_line(item: Mapping[str, Any], language: str = "en") -> str:
    """Returns one exception with its statement, its rows and its reason."""
    about = str(item["values"].get("name", "")) if item["code"] == ON_THE_REGISTER else ""
    values = {
        "clause": item["clause"],
        "what": _what([item], language) + (f" ({about})" if about else ""),
        "reason": item.get("reason") or sentence("certificate_no_reason", language=language),
    }
    return sentence("certificate_reason", values, language)


def spans(numbers: Iterable[int]) -> str:
    """Returns ``1-3, 7`` for 1, 2, 3, 7."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(_span(first, last) for first, last in found)


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}, {last}" if last == first + 1 else f"{first}-{last}"


def _whole(certificate: Mapping[str, Any], clause: int, language: str) -> str:
    values = {
        "statement": statement_words(certificate, clause, language),
        "exception": except_words(certificate, clause, language),
    }
    return sentence(
        "certificate_statement_except" if values["exception"] else "certificate_statement", values, language
    )


def _unit_words(clauses: Mapping[str, Any], shown: Mapping[str, Any], language: str) -> str:
    if not clauses["unit_order_no"]:
        return counted("certificate_clause_2_no_unit", clauses["checks"], language)
    checks = int(clauses.get("unit_checks", clauses["checks"]))  # an earlier format counted the checks of all
    return counted("certificate_clause_2", checks, language, **shown)


def _of(certificate: Mapping[str, Any], clause: int) -> list[Mapping[str, Any]]:
    return [item for item in certificate["exceptions"] if item["clause"] == clause]


def _by_code(items: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for item in items:
        found.setdefault(item["code"], []).append(item)
    return found


def _what(items: Sequence[Mapping[str, Any]], language: str) -> str:
    """Returns what exceptions of one code mean; several rows of a part come as one list of serial numbers."""
    first = items[0]
    part = sentence(f"weekly_part_letter_{first['part']}", language=language) if first["part"] else ""
    serials = [number for item in items for number in item["serials"]]
    values = {**_shown(first["values"], language), "serials": spans(serials), "part": part}
    return sentence(first["code"], values, language)


def _shown(values: Mapping[str, Any], language: str) -> dict[str, Any]:
    blank = sentence("not_on_record_blank", language=language)
    return {
        name: blank if value is None else grouped(value) if isinstance(value, int) else value
        for name, value in values.items()
    }
