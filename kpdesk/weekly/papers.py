"""Whose paper a return is, and the words of its letter and certificate."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.documents.signature_block import Signatory
from kpdesk.reference.reference import Reference
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import CertificateState

_BLANK_NAME = "_" * 24
"""Left for ink where the head's name is not set."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Office, signatory and the names behind codes, as they are when a return is printed."""

    code: str
    heading: str
    name: str
    contact: str
    station: str
    region: str
    suffix: str
    signatory: Signatory
    kinds: dict[str, str] = field(default_factory=dict)
    platforms: dict[str, str] = field(default_factory=dict)
    ranks: dict[str, str] = field(default_factory=dict)
    punishments: dict[str, str] = field(default_factory=dict)


def letterhead_of(reference: Reference, office: str, settings: dict[str, bool | int | str]) -> Letterhead:
    """Returns the office's letterhead from reference data and settings."""
    found = reference.office(office)
    region = reference.office(found.region) if found.region else None
    station = str(settings["station"]) or found.station or ""
    designation = str(settings["head_designation"]) or f"{found.head_designation}, {found.name}"
    return Letterhead(
        code=found.code,
        heading=found.letterhead,
        name=found.name,
        contact=str(settings["phone"]),
        station=station,
        region=region.name if region else "",
        suffix=str(settings["letter_suffix"]),
        signatory=Signatory(str(settings["head_name"]) or _BLANK_NAME, designation),
        kinds={row.code: row.name for row in reference.kinds},
        platforms={row.code: row.name for row in reference.platforms},
        ranks={row.code: row.name for row in reference.ranks},
        punishments={row.code: row.name for row in reference.punishments},
    )


def narrative(view: ReturnView) -> str:
    """Returns the sentence that tells the week in words, drawn from its figures."""
    if view.row.nil:
        return sentence("weekly_narrative_nil", view.figures)
    notices = view.figures["show_cause_notices"]
    final = sum(
        view.figures.get(name, 0)
        for name in ("minor_punishments", "major_punishments", "filed", "exonerated", "warned", "displeasure")
    )
    return sentence("weekly_narrative", {**view.figures, "notices": notices, "finalised": final})


def letter_paragraphs(view: ReturnView, head: Letterhead) -> tuple[str, ...]:
    """Returns the paragraphs of the covering letter."""
    clauses = view.certificate["clauses"]
    values: dict[str, Any] = {
        "letter_no": clauses["letter_no"] or sentence("not_on_record_blank"),
        "letter_dated": clauses["letter_dated"] or sentence("not_on_record_blank"),
        "first": on_paper(view.row.first),
        "last": on_paper(view.row.last),
        "office": head.name,
    }
    paragraphs = [sentence("weekly_letter_refer", values), sentence("weekly_letter_report", values), narrative(view)]
    if view.row.edition > 1:
        changes = "; ".join(
            sentence("weekly_letter_change", {"figure": sentence(f"figure_{name}"), "old": old, "new": new})
            for name, old, new in view.changes
        )
        revised = {"edition": view.row.edition, "before": view.row.edition - 1, "changes": changes or "-"}
        paragraphs.append(sentence("weekly_letter_revised", revised))
    if view.note:
        paragraphs.append(view.note)
    return (*paragraphs, sentence("weekly_letter_close"))


def certificate_statements(view: ReturnView) -> tuple[str, ...]:
    """Returns the five statements of the certificate, each with its "except" where it does not hold."""
    clauses, exceptions = view.certificate["clauses"], view.certificate["exceptions"]
    statements = []
    for clause in range(1, 6):
        found = [item for item in exceptions if item["clause"] == clause]
        code = f"certificate_clause_{clause}"
        if clause == 2 and not clauses["unit_order_no"]:
            code = "certificate_clause_2_none"
        if clause == 4 and not clauses["custody"]:
            code = "certificate_clause_4_none"
        text = sentence(code, _blank_for_none(clauses))
        if found:
            text += " " + sentence("certificate_except", {"what": "; ".join(map(exception_text, found))})
        statements.append(text)
    return tuple(statements)


def exception_text(item: dict[str, Any]) -> str:
    """Returns an exception as the certificate words it, with the serial numbers of its annex."""
    serials = ", ".join(_spans(item["serials"]))
    return sentence(item["code"], {**item["values"], "serials": serials, "part": item["part"]})


def certificate_opening(view: ReturnView, head: Letterhead) -> str:
    """Returns the first lines of the certificate: which letter it answers and as on which date."""
    clauses = _blank_for_none(view.certificate["clauses"])
    state = CertificateState(view.certificate["state"])
    values = {**clauses, "as_on": on_paper(view.row.last), "office": head.name}
    return sentence(f"certificate_opening_{state.value}", values)


def _spans(numbers: list[int]) -> list[str]:
    """Returns ``["1-3", "7"]`` for 1, 2, 3, 7."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return [str(first) if first == last else f"{first}-{last}" for first, last in spans]


def _blank_for_none(clauses: dict[str, Any]) -> dict[str, Any]:
    return {name: sentence("not_on_record_blank") if value is None else value for name, value in clauses.items()}
