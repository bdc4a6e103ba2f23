"""Whose paper a return is, and the words of its letter and certificate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.paper_words import name_in
from kpdesk.documents.signature_block import Signatory
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Office
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import CertificateState

_BLANK_NAME = "_" * 24
"""Left for ink where the head's name is not set."""
LISTED: Final = {"en": "; ", "ur": "؛ "}
"""What stands between the items of a list."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Office, signatory and the names behind codes in one language, as they are when a return is printed."""

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
    language: str = "en"

    def words(self, code: str, values: Mapping[str, object] | None = None) -> str:
        """Returns the sentence of a code in the paper's language."""
        return sentence(code, values, self.language)


def letterhead_of(
    reference: Reference, office: str, settings: dict[str, bool | int | str], language: str = "en"
) -> Letterhead:
    """Returns the office's letterhead from reference data and settings, in the language of the paper."""
    found = reference.office(office)
    region = reference.office(found.region) if found.region else None
    urdu = "_urdu" if language == "ur" else ""
    name = name_in(found, language)
    return Letterhead(
        code=found.code,
        heading=str(settings[f"letterhead{urdu}"]) or _heading(reference, found, language),
        name=name,
        contact=str(settings["phone"]),
        station=str(settings["station"] if language == "en" else "") or _station(found, language),
        region=name_in(region, language),
        suffix=str(settings["letter_suffix"]),
        signatory=_signatory(reference, found, settings, language),
        kinds={row.code: name_in(row, language) for row in reference.kinds},
        platforms={row.code: name_in(row, language) for row in reference.platforms},
        ranks={row.code: name_in(row, language) for row in reference.ranks},
        punishments={row.code: name_in(row, language) for row in reference.punishments},
        language=language,
    )


def _designation(reference: Reference, office: Office, language: str) -> str:
    return name_in(reference.designations.get(office.head), language) or office.head_designation


def _heading(reference: Reference, office: Office, language: str) -> str:
    if language == "en":
        return office.letterhead
    values = {"designation": _designation(reference, office, language), "office": name_in(office, language)}
    return sentence("case_letterhead", values, language)


def _station(office: Office, language: str) -> str:
    """Returns the place that papers are dated at; in Urdu that is the office's name where the two are one."""
    return name_in(office, language) if office.station == office.name else office.station or ""


def _signatory(reference: Reference, office: Office, settings: dict[str, bool | int | str], language: str) -> Signatory:
    """Returns the head of office, or the officer who signs for him."""
    urdu = "_urdu" if language == "ur" else ""
    own = str(settings["head_designation"]) if language == "en" else ""
    head = _designation(reference, office, language) if urdu else office.head_designation
    comma = "، " if urdu else ", "
    designation = own or f"{head}{comma}{name_in(office, language)}"
    deputy = str(settings[f"signs_for_name{urdu}"])
    if deputy:
        post = str(settings[f"signs_for_designation{urdu}"])
        return Signatory(deputy, post, for_designation=designation)
    return Signatory(str(settings[f"head_name{urdu}"]) or _BLANK_NAME, designation)


def narrative(view: ReturnView, language: str = "en") -> str:
    """Returns the sentence that tells the week in words, drawn from its figures."""
    if view.row.nil:
        return sentence("weekly_narrative_nil", view.figures, language)
    notices = view.figures["show_cause_notices"]
    final = sum(
        view.figures.get(name, 0)
        for name in ("minor_punishments", "major_punishments", "filed", "exonerated", "warned", "displeasure")
    )
    return sentence("weekly_narrative", {**view.figures, "notices": notices, "finalised": final}, language)


def letter_paragraphs(view: ReturnView, head: Letterhead) -> tuple[str, ...]:
    """Returns the paragraphs of the covering letter."""
    clauses = view.certificate["clauses"]
    values: dict[str, Any] = {
        "letter_no": clauses["letter_no"] or head.words("not_on_record_blank"),
        "letter_dated": clauses["letter_dated"] or head.words("not_on_record_blank"),
        "first": on_paper(view.row.first),
        "last": on_paper(view.row.last),
        "office": head.name,
    }
    paragraphs = [
        head.words("weekly_letter_refer", values),
        head.words("weekly_letter_report", values),
        narrative(view, head.language),
    ]
    if view.row.edition > 1:
        changes = LISTED[head.language].join(
            head.words("weekly_letter_change", {"figure": head.words(f"figure_{name}"), "old": old, "new": new})
            for name, old, new in view.changes
        )
        revised = {"edition": view.row.edition, "before": view.row.edition - 1, "changes": changes or "-"}
        paragraphs.append(head.words("weekly_letter_revised", revised))
    if view.note:
        paragraphs.append(view.note)
    return (*paragraphs, head.words("weekly_letter_close"))


def certificate_statements(view: ReturnView, language: str = "en") -> tuple[str, ...]:
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
        text = sentence(code, _blank_for_none(clauses, language), language)
        if found:
            what = LISTED[language].join(exception_text(item, language) for item in found)
            text += " " + sentence("certificate_except", {"what": what}, language)
        statements.append(text)
    return tuple(statements)


def exception_text(item: dict[str, Any], language: str = "en") -> str:
    """Returns an exception as the certificate words it, with the serial numbers of its annex."""
    serials = ", ".join(_spans(item["serials"]))
    part = sentence(f"weekly_part_letter_{item['part']}", language=language) if item["part"] else ""
    return sentence(item["code"], {**item["values"], "serials": serials, "part": part}, language)


def certificate_opening(view: ReturnView, head: Letterhead) -> str:
    """Returns the first lines of the certificate: which letter it answers and as on which date."""
    clauses = _blank_for_none(view.certificate["clauses"], head.language)
    state = CertificateState(view.certificate["state"])
    values = {**clauses, "as_on": on_paper(view.row.last), "office": head.name}
    return head.words(f"certificate_opening_{state.value}", values)


def _spans(numbers: list[int]) -> list[str]:
    """Returns ``["1-3", "7"]`` for 1, 2, 3, 7."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return [str(first) if first == last else f"{first}-{last}" for first, last in spans]


def _blank_for_none(clauses: dict[str, Any], language: str) -> dict[str, Any]:
    blank = sentence("not_on_record_blank", language=language)
    return {name: blank if value is None else value for name, value in clauses.items()}
