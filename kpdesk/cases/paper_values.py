"""What stands in the fields of a paper, gathered from the case, its steps and the office's settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.sentences import sentence
from kpdesk.cases.clocks import term_days
from kpdesk.cases.facts import StepFact
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.paper_past import order_values, past_values
from kpdesk.cases.paper_steps import MADE_BY, WITH_ANY, papers_made, place_of, step_of
from kpdesk.cases.paper_words import (
    authority_words,
    basis_words,
    charge_words,
    cnic_masked,
    directive_words,
    ended,
    exhibit_words,
    link_words,
    name_in,
    person_words,
)
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.schedule import Term
from kpdesk.cases.states import Paper, State, Step
from kpdesk.reference.rows import Office

__all__ = ["MADE_BY", "PaperValues", "Writer", "step_of", "values_for"]

LETTERS: Final = frozenset({Paper.FILE_TRANSFER, Paper.FORWARDING, Paper.NCCIA_REFERRAL, Paper.REMOVAL_REQUEST})
"""Papers that go to another office, not to the official."""

NAMES_HIM_TO_OTHERS: Final = frozenset({Paper.NCCIA_REFERRAL, Paper.REMOVAL_REQUEST, Paper.ENDORSEMENT})
"""Papers that tell others of the matter, where neither the appeal nor his own new office asks for it."""

_DATES: Final = ("served_on", "hearing_on", "reply_by", "report_by", "effective_on", "review_by")
_REPLY_TERM: Final = {
    Paper.SHOW_CAUSE: Term.SHOW_CAUSE_REPLY,
    Paper.CHARGE_SHEET: Term.DEFENCE,
    Paper.FINAL_SHOW_CAUSE: Term.FINAL_REPLY,
}


@dataclass(frozen=True, slots=True)
class PaperValues:
    """Fields and lists of one paper; an empty field is not on record."""

    values: Mapping[str, str]
    charges: tuple[str, ...]


def values_for(case: LoadedCase, paper: Paper, writer: Writer, seq: int | None = None) -> PaperValues:
    """Returns the fields of the paper that step ``seq`` (the latest) made.

    Raises Refused ``paper_not_ready``, ``paper_names_protected``: who made a protected disclosure is named to nobody.
    """
    step = step_of(case, paper, seq)
    if case.facts.protected and paper in NAMES_HIM_TO_OTHERS:
        raise Refused("paper_names_protected", field="paper", case=case.record.number)
    values = {
        **_of_office(case, step, writer),
        **_of_person(case, writer),
        **past_values(case, _known_until(case, paper, step), writer),
        **_of_step(case, paper, step, writer),
    }
    if paper is Paper.ORDER:
        values |= order_values(case, step, writer) | _of_authority(case, step, writer)
    if paper in LETTERS:
        values |= _of_letter(case, paper, step, writer)
    if paper in WITH_ANY:
        values["paper_name"] = sentence(f"paper_{papers_made(step.step, step.fields)[0]}", language=writer.language)
    if paper is Paper.HEARING_NOTICE and case.steps[place_of(case, paper, seq)].from_state != State.ENQUIRY:
        values["officer"] = values["officer_rank"] = ""
    charges = tuple(cnic_masked(charge) for charge in _charges(case, step, writer))
    return PaperValues({name: cnic_masked(value) for name, value in values.items()}, charges)


def _known_until(case: LoadedCase, paper: Paper, step: StepFact) -> StepFact:
    """Returns the last step that the paper may speak of; a statement of allegations names a later officer."""
    if paper is not Paper.STATEMENT_OF_ALLEGATIONS:
        return step
    later = [fact for fact in case.facts.since(step) if fact.step is Step.ENQUIRY_OFFICER_APPOINTED]
    return later[0] if later else step


def _of_office(case: LoadedCase, step: StepFact, writer: Writer) -> dict[str, str]:
    office = writer.reference.office(case.record.office, step.on)
    designation = name_in(writer.reference.designations.get(office.head), writer.language)
    title = writer.setting("head_designation") if writer.language == "en" else ""
    return {
        "head": _head(case, step, writer),
        "designation": title or designation or office.head_designation,
        "office": name_in(office, writer.language),
        "station": writer.setting("station") or _station(office, writer.language),
        "superior": authority_words("RPO", case.record.office, writer.reference, step.on, writer.language),
    }


def _head(case: LoadedCase, step: StepFact, writer: Writer) -> str:
    """Returns who signs: the head of office on the day of the paper, the present one by the name in the settings."""
    held = case.facts.head_on(step.on)
    return held.name if held and held.last is not None else writer.in_language("head_name")


def _station(office: Office, language: str) -> str:
    """Returns the place in "dated <station> the"; in Urdu that is the office's name where the two are one."""
    if language == "ur" and office.station == office.name:
        return office.name_ur or office.name
    return office.station or ""


def _of_person(case: LoadedCase, writer: Writer) -> dict[str, str]:
    regime = case.schedule.regime
    title = (regime.name_ur or regime.title) if regime and writer.language == "ur" else (regime.title if regime else "")
    return {
        "person": person_words(case.person, case.facts.accused.rank, writer.reference, writer.language),
        "posting": case.person.posting,
        "rules": title,
        "case": case.record.number,
        "basis": basis_words(case.violations, writer.reference, writer.language),
        "directives": directive_words(writer.session, case.violations, writer.language),
        "exhibits": exhibit_words(writer.session, case.violations, writer.language),
    }


def _of_step(case: LoadedCase, paper: Paper, step: StepFact, writer: Writer) -> dict[str, str]:
    named = {name: ended(value) for name, value in step.fields.items() if isinstance(value, str)}
    values = named | {name: on_paper(step.day(name)) for name in _DATES if name in named}
    if "officer_rank" in named:
        rank = writer.reference.ranks.get(named["officer_rank"])
        values["officer_rank"] = name_in(rank, writer.language) or named["officer_rank"]
    if "proposed_punishment" in named:
        row = writer.reference.punishments.get(named["proposed_punishment"])
        values["proposed_punishment"] = name_in(row, writer.language) or named["proposed_punishment"]
    if "period_treated_as" in named:
        values["period_treated_as"] = sentence(f"period_{named['period_treated_as']}", language=writer.language)
    term = _REPLY_TERM.get(paper)
    days = step.fields.get("reply_days") or (term_days(step, case.schedule, term) if term else None)
    values["reply_days"] = str(days) if days is not None else ""
    for name in ("report_enclosed", "reply_considered"):
        values[name] = "yes" if step.fields.get(name) is True else ""
    values["on"] = "" if writer.date_in_ink else on_paper(step.on)
    values["number"] = step.text("number")
    return values


def _of_letter(case: LoadedCase, paper: Paper, step: StepFact, writer: Writer) -> dict[str, str]:
    """Returns to whom a letter goes: as it was written down with the step, else who is meant by law."""
    to = step.text("to")
    if not to and paper in (Paper.NCCIA_REFERRAL, Paper.REMOVAL_REQUEST):
        to = sentence(f"case_to_{paper}", language=writer.language)
    if not to:
        to = authority_words("RPO", case.record.office, writer.reference, step.on, writer.language)
    is_appeal = "yes" if step.step is not Step.REFERRED_UPWARD else ""
    return {"to": to, "links": link_words(case.violations, writer.reference, writer.language), "is_appeal": is_appeal}


def _of_authority(case: LoadedCase, step: StepFact, writer: Writer) -> dict[str, str]:
    """Returns who gives the order where that is not the head of this office: his name is left for ink."""
    authority = step.text("authority")
    office = writer.reference.office(case.record.office, step.on)
    if not authority or authority == office.head:
        return {}
    return {"head": "", "designation": name_in(writer.reference.designations.get(authority), writer.language)}


def _charges(case: LoadedCase, step: StepFact, writer: Writer) -> tuple[str, ...]:
    """Returns the charges as the authority wrote them with this or an earlier step, else from what was logged."""
    place = next(at for at, fact in enumerate(case.facts.steps) if fact is step)
    for fact in reversed(case.facts.steps[: place + 1]):
        charges = fact.fields.get("charges")
        if isinstance(charges, list) and charges:
            return tuple(ended(str(charge)) for charge in charges)
        if fact.text("allegations"):
            return (ended(fact.text("allegations")),)
    return tuple(charge_words(violation, writer.reference, writer.language) for violation in case.violations)
