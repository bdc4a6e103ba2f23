"""What stands in the fields of a paper, gathered from the case, its steps and the office's settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.sentences import sentence
from kpdesk.cases.clocks import appeal_ends
from kpdesk.cases.facts import PERSONAL_HEARINGS, StepFact, awards_in, declined_hearing
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.paper_words import (
    authority_words,
    award_words,
    basis_words,
    charge_words,
    directive_words,
    ended,
    exhibit_words,
    listed,
    name_in,
    person_words,
)
from kpdesk.cases.schedule import Term
from kpdesk.cases.states import Outcome, Paper, Step
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Office

MADE_BY: Final[Mapping[Paper, Step]] = {
    Paper.EXPLANATION: Step.EXPLANATION_CALLED,
    Paper.SHOW_CAUSE: Step.SHOW_CAUSE_ISSUED,
    Paper.CHARGE_SHEET: Step.CHARGE_SHEET_ISSUED,
    Paper.STATEMENT_OF_ALLEGATIONS: Step.CHARGE_SHEET_ISSUED,
    Paper.ENQUIRY_OFFICER: Step.ENQUIRY_OFFICER_APPOINTED,
    Paper.FINAL_SHOW_CAUSE: Step.FINAL_SHOW_CAUSE_ISSUED,
    Paper.ORDER: Step.ORDER_ISSUED,
    Paper.SUSPENSION: Step.SUSPENDED,
}
"""The step that makes each paper; a receipt slip goes with any of them."""

_REPLY_TERM: Final = {
    Paper.SHOW_CAUSE: Term.SHOW_CAUSE_REPLY,
    Paper.CHARGE_SHEET: Term.DEFENCE,
    Paper.FINAL_SHOW_CAUSE: Term.FINAL_REPLY,
}
_NO_REPLY: Final = (Step.REPLY_NOT_RECEIVED,)


@dataclass(frozen=True, slots=True)
class PaperValues:
    """Fields and lists of one paper; an empty field is not on record."""

    values: Mapping[str, str]
    charges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Writer:
    """What the values are gathered with: an open session, the reference data, the office's settings, the language."""

    session: Session
    reference: Reference
    settings: Mapping[str, bool | int | str]
    language: str

    def setting(self, key: str) -> str:
        """Returns a setting as text."""
        return str(self.settings.get(key, ""))


def step_of(case: LoadedCase, paper: Paper) -> StepFact:
    """Returns the latest step that made the paper, earlier rounds included; raises Refused ``paper_not_ready``."""
    if paper in MADE_BY:
        found = [fact for fact in case.facts.steps if fact.step is MADE_BY[paper]]
    else:
        found = [fact for fact in case.facts.steps if fact.step in MADE_BY.values()]
    if not found:
        raise Refused("paper_not_ready", field="paper", paper=sentence(f"paper_{paper.value}"))
    return found[-1]


def values_for(case: LoadedCase, paper: Paper, writer: Writer) -> PaperValues:
    """Returns the fields of the paper; raises Refused ``paper_not_ready``."""
    step = step_of(case, paper)
    values = {
        **_of_office(case, step, writer),
        **_of_person(case, writer),
        **_of_past(case, _known_until(case, paper, step), writer),
        **_of_step(case, paper, step, writer),
    }
    if paper is Paper.ORDER:
        values |= _of_order(case, step, writer)
    return PaperValues(values, _charges(case, step, writer))


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
        "head": writer.setting("head_name"),
        "designation": title or designation or office.head_designation,
        "office": name_in(office, writer.language),
        "station": writer.setting("station") or _station(office, writer.language),
        "superior": authority_words("RPO", case.record.office, writer.reference, step.on, writer.language),
    }


def _station(office: Office, language: str) -> str:
    """Returns the place in "dated <station> the"; in Urdu that is the office's name where the two are one."""
    if language == "ur" and office.station == office.name:
        return office.name_ur or office.name
    return office.station or ""


def _of_person(case: LoadedCase, writer: Writer) -> dict[str, str]:
    regime = case.schedule.regime
    title = (regime.name_ur or regime.title) if regime and writer.language == "ur" else (regime.title if regime else "")
    return {
        "person": person_words(case.person, writer.reference, writer.language),
        "posting": case.person.posting,
        "rules": title,
        "case": case.record.number,
        "basis": basis_words(case.violations, writer.reference, writer.language),
        "directives": directive_words(writer.session, case.violations, writer.language),
        "exhibits": exhibit_words(writer.session, case.violations, writer.language),
    }


def _of_past(case: LoadedCase, until: StepFact, writer: Writer) -> dict[str, str]:
    """Returns what happened before the paper's step, in its round."""
    place = next(at for at, fact in enumerate(case.facts.steps) if fact is until)
    steps = list(case.facts.steps[: place + 1])
    for at in range(place - 1, -1, -1):
        if steps[at].outcome == Outcome.REMANDED:
            steps = steps[at + 1 :]
            break

    def last(*names: Step) -> StepFact | None:
        return next((fact for fact in reversed(steps) if fact.step in names), None)

    values: dict[str, str] = {}
    for key, name in (
        ("show_cause", Step.SHOW_CAUSE_ISSUED),
        ("charge_sheet", Step.CHARGE_SHEET_ISSUED),
        ("final_notice", Step.FINAL_SHOW_CAUSE_ISSUED),
    ):
        fact = last(name)
        values |= {f"{key}_no": fact.text("number"), f"{key}_on": on_paper(fact.on)} if fact else {}
    officer = last(Step.ENQUIRY_OFFICER_APPOINTED)
    if officer:
        rank = officer.text("officer_rank")
        values["officer"] = officer.text("officer")
        values["officer_rank"] = name_in(writer.reference.ranks.get(rank), writer.language) or rank
        values["report_by"] = on_paper(officer.day("report_by"))
    findings = last(Step.FINDINGS_RECEIVED)
    if findings:
        result = sentence(f"findings_{findings.text('result')}", language=writer.language)
        gist = ended(findings.text("gist"))
        values["findings"] = listed((text for text in (result, gist) if text), writer.language)
        values["findings_on"] = on_paper(findings.on)
    reply, final, heard = last(Step.REPLY_RECEIVED), last(Step.FINAL_REPLY_RECEIVED), last(*PERSONAL_HEARINGS)
    values["reply"] = ended(reply.text("gist")) if reply else ""
    values["no_reply"] = "yes" if last(*_NO_REPLY) and not reply else ""
    values["final_reply"] = ended(final.text("gist")) if final else ""
    values["heard_on"] = on_paper(heard.on) if heard else ""
    values["hearing_declined"] = "yes" if not heard and declined_hearing(steps) else ""
    return values


def _of_step(case: LoadedCase, paper: Paper, step: StepFact, writer: Writer) -> dict[str, str]:
    named = {name: ended(value) for name, value in step.fields.items() if isinstance(value, str)}
    dates = ("served_on", "hearing_on", "reply_by", "report_by", "effective_on")
    values = named | {name: on_paper(step.day(name)) for name in dates if name in named}
    if "officer_rank" in named:
        rank = writer.reference.ranks.get(named["officer_rank"])
        values["officer_rank"] = name_in(rank, writer.language) or named["officer_rank"]
    if "proposed_punishment" in named:
        row = writer.reference.punishments.get(named["proposed_punishment"])
        values["proposed_punishment"] = name_in(row, writer.language) or named["proposed_punishment"]
    term = _REPLY_TERM.get(paper)
    days = case.schedule.days(term) if term else None
    values["reply_days"] = str(days) if days is not None else ""
    values["report_enclosed"] = "yes" if step.fields.get("report_enclosed") is True else ""
    values["on"] = on_paper(step.on)
    values["number"] = step.text("number")
    return values


def _of_order(case: LoadedCase, step: StepFact, writer: Writer) -> dict[str, str]:
    awards = awards_in(step.fields)
    values = {step.outcome: "yes", "effective_on": on_paper(step.day("effective_on") or step.on)}
    values["awards"] = award_words(awards, case.schedule, writer.language)
    period = step.text("suspension_treated_as")
    values["suspension_treated_as"] = sentence(f"period_{period}", language=writer.language) if period else ""
    overrides = [str(entry["reason"]) for entry in _overrides_of(case, step)]
    values["overrides"] = listed(dict.fromkeys(ended(reason) for reason in overrides), writer.language)
    if not awards:
        return values
    last, appealable = appeal_ends(case.facts, step, case.schedule), False
    for award in awards:
        appealable = appealable or case.schedule.appealable(award.punishment)
    if not appealable:
        return values | {"no_appeal": "yes"}
    to = case.schedule.appeal_to(case.person.rank, awards[0].punishment, step.text("authority"))
    who = authority_words(to[0], case.record.office, writer.reference, step.on, writer.language) if to else ""
    return values | {
        "appeal_to": who or sentence("case_not_on_record", language=writer.language),
        "appeal_days": str(case.schedule.days(Term.APPEAL) or ""),
        "appeal_until": on_paper(last),
        "appeal_since": on_paper(case.facts.served_on(step) or step.on),
    }


def _overrides_of(case: LoadedCase, step: StepFact) -> list[Mapping[str, object]]:
    place = next(at for at, fact in enumerate(case.facts.steps) if fact is step)
    return [entry for record in case.steps[: place + 1] for entry in record.overrides.values()]


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
