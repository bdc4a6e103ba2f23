"""How persons, charges, punishments and letters are written on the papers of a case, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.award_units import counted_in
from kpdesk.cases.facts import Award
from kpdesk.cases.schedule import Schedule
from kpdesk.directives.queries import row_of
from kpdesk.directives.records import DirectiveRecord
from kpdesk.directives.rows import DirectiveRow
from kpdesk.documents.urdu import isolate
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Punishment, Row
from kpdesk.reference.rules import PunishmentClass
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.evidence_queries import evidence_of
from kpdesk.violations.records import ViolationDirectiveRecord, ViolationRecord

_CNIC: Final = re.compile(r"(?<!\d)\d{5}-\d{4}(\d{3}-\d)(?!\d)")


def name_in(row: Row | None, language: str) -> str:
    """Returns a reference row's name in the language, English where there is no Urdu one."""
    if row is None:
        return ""
    return row.name_ur if language == "ur" and row.name_ur else row.name


def person_words(person: PersonRecord, rank_held: str, reference: Reference, language: str) -> str:
    """Returns such as "Constable Gul Khan No. 1234, son of Zarin Khan"; ``rank_held`` is that of the proceedings."""
    urdu = language == "ur"
    rank = name_in(reference.ranks.get(rank_held), language) or rank_held
    name = person.name_urdu if urdu and person.name_urdu else person.name
    father = person.father_name_urdu if urdu and person.father_name_urdu else person.father_name
    code = "case_person_belt" if person.belt_no else "case_person"
    short = sentence(code, {"rank": rank, "name": name, "belt": person.belt_no}, language).strip()
    if not father:
        return short
    return sentence(f"case_person_{_child(person)}", {"person": short, "father": father}, language)


def charge_words(violation: ViolationRecord, reference: Reference, language: str) -> str:
    """Returns a charge made from what was logged; the authority may write it otherwise in the step's fields."""
    kind = name_in(reference.kinds.get(violation.kind), language)
    what = ": ".join(text for text in (kind, ended(violation.what)) if text)
    values = {
        "on": on_paper(violation.posted_on or violation.seen_on),
        "platform": name_in(reference.platforms.get(violation.platform), language) or violation.platform,
        "handle": violation.handle or violation.url,
        "what": f"{what} ({violation.url})" if violation.url and violation.handle else what,
    }
    code = "case_charge" if values["platform"] and values["handle"] else "case_charge_plain"
    return sentence(code, values, language)


def link_words(violations: Iterable[ViolationRecord], reference: Reference, language: str) -> str:
    """Returns where the items stand: their addresses, or platform and account."""

    def where(violation: ViolationRecord) -> str:
        platform = name_in(reference.platforms.get(violation.platform), language) or violation.platform
        return violation.url or f"{platform} {violation.handle}".strip()

    return listed(dict.fromkeys(text for text in map(where, violations) if text), language)


def basis_words(violations: Iterable[ViolationRecord], reference: Reference, language: str) -> str:
    """Returns the rules that the kinds of violation break, each once."""
    rows = [reference.kinds.get(violation.kind) for violation in violations]
    return listed(dict.fromkeys(rule for row in rows if row for rule in row.basis), language)


def directive_words(session: Session, violations: Iterable[ViolationRecord], language: str) -> str:
    """Returns every letter that the violations carry, oldest first; what is not known of one is said so."""
    carried = select(ViolationDirectiveRecord.directive_id).where(
        ViolationDirectiveRecord.violation_id.in_([violation.id for violation in violations])
    )
    found = session.scalars(
        select(DirectiveRecord)
        .where(DirectiveRecord.id.in_(carried))
        .order_by(DirectiveRecord.dated, DirectiveRecord.id)
    )
    return listed((_directive(row_of(record), language) for record in found), language)


def _directive(row: DirectiveRow, language: str) -> str:
    title = row.title_urdu if language == "ur" and row.title_urdu else row.title
    dated = row.dated_shown(language)
    if language == "ur" and row.dated is not None:
        dated = isolate(dated)  # else the room for the day of "__.04.2023" moves behind the year
    values = {"number": row.letter_no, "ban": row.ban_no, "date": dated, "title": title}
    if row.letter_no:
        return sentence("case_directive", values, language)
    # A ban is known by its place in the series: nine full titles would push a notice onto a second sheet.
    return sentence("case_directive_ban" if row.ban_no else "case_directive_no_number", values, language)


def exhibit_words(session: Session, violations: Iterable[ViolationRecord], language: str) -> str:
    """Returns the exhibits of the violations with their hashes."""
    found = [row for violation in violations for row in evidence_of(session, violation.id)]
    words = (
        sentence(
            "case_exhibit_accused" if row.shows_accused else "case_exhibit",
            {"exhibit": row.exhibit, "file": row.file_name, "sha": row.sha256},
            language,
        )
        for row in found
    )
    return listed(words, language)


def award_words(awards: Iterable[Award], schedule: Schedule, language: str) -> str:
    """Returns the punishments as an order awards them, with class, period or sum, and effect."""
    return listed((_award(award, schedule, language) for award in awards), language)


def punishment_words(award: Award, row: Punishment, rank: str, language: str) -> str:
    """Returns one punishment without its class: its name, period or sum, effect, and the ``rank`` reduced to."""
    unit = counted_in(row)
    code = f"award_{unit}" if award.amount is not None and unit else "award_plain"
    amount = f"{award.amount:,}" if award.amount is not None else ""
    words = sentence(code, {"name": name_in(row, language), "amount": amount}, language)
    if award.cumulative is not None:
        effect = "award_cumulative" if award.cumulative else "award_not_cumulative"
        words = sentence(effect, {"award": words}, language)
    return sentence("award_reduced_to", {"award": words, "rank": rank}, language) if rank else words


def authority_words(code: str, office: str, reference: Reference, day: date, language: str) -> str:
    """Returns whom a paper goes to: the designation, with the region's name where its head holds it."""
    here = reference.office_on(office, day)
    above = reference.office_on(here.region, day) if here and here.region else None
    title = name_in(reference.designations.get(code), language) or code
    return f"{title}, {name_in(above, language)}" if above and above.head == code and language == "en" else title


def listed(words: Iterable[str], language: str) -> str:
    """Returns the words in one line; the Urdu semicolon keeps Latin data before and after it apart."""
    return ("؛ " if language == "ur" else "; ").join(words)


def cnic_masked(text: str) -> str:
    """Returns the text with all but the last four digits of an identity card number crossed out: no paper needs it."""
    return _CNIC.sub(lambda found: f"XXXXX-XXXX{found[1]}", text)


def ended(text: str) -> str:
    """Returns the operator's text without its last stop: the template brings its own."""
    return text.strip().rstrip(".۔ ")


def _child(person: PersonRecord) -> str:
    """Returns son or daughter, by the gender on record, else by the CNIC: its last digit is even for a woman."""
    if person.gender:
        return "daughter" if person.gender.casefold().startswith("f") else "son"
    if person.cnic:
        return "daughter" if int(person.cnic[-1]) % 2 == 0 else "son"
    return "child"


def _award(award: Award, schedule: Schedule, language: str) -> str:
    row = schedule.punishment(award.punishment)
    to = name_in(schedule.ranks.get(award.reduced_to), language) or award.reduced_to
    words = punishment_words(award, row, to, language)
    grade = "award_major" if row.punishment_class is PunishmentClass.MAJOR else "award_minor"
    return sentence(grade, {"award": words}, language)
