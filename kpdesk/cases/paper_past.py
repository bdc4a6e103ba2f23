"""What went before a paper, in its round of the case, and what an order comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.case_file_words import value_words
from kpdesk.cases.clocks import appeal_ends, term_days
from kpdesk.cases.facts import PERSONAL_HEARINGS, StepFact, awards_in, declined_hearing
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.paper_steps import papers_made
from kpdesk.cases.paper_words import authority_words, award_words, ended, listed, name_in
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.schedule import Term
from kpdesk.cases.states import REVIEWS, Outcome, Paper, Step

_NO_REPLY: Final = (Step.REPLY_NOT_RECEIVED,)
_NUMBERED: Final = (
    ("show_cause", Step.SHOW_CAUSE_ISSUED),
    ("charge_sheet", Step.CHARGE_SHEET_ISSUED),
    ("final_notice", Step.FINAL_SHOW_CAUSE_ISSUED),
    ("order", Step.ORDER_ISSUED),
)


def past_values(case: LoadedCase, until: StepFact, writer: Writer) -> dict[str, str]:
    """Returns what happened up to that step, in its round."""
    steps = _round_until(case, until)

    def last(*names: Step) -> StepFact | None:
        return next((fact for fact in reversed(steps) if fact.step in names), None)

    values: dict[str, str] = {}
    for key, name in _NUMBERED:
        fact = last(name)
        values |= {f"{key}_no": fact.text("number"), f"{key}_on": on_paper(fact.on)} if fact else {}
    values |= _officer_values(last(Step.ENQUIRY_OFFICER_APPOINTED), writer)
    findings = last(Step.FINDINGS_RECEIVED)
    if findings:
        result = sentence(f"findings_{findings.text('result')}", language=writer.language)
        each = value_words("per_charge", findings.fields.get("per_charge"), writer.reference, writer.language)
        gist = ended(findings.text("gist"))
        values["findings"] = listed((text for text in (result, each, gist) if text), writer.language)
        values["findings_on"] = on_paper(findings.on)
    reply, final, heard = last(Step.REPLY_RECEIVED), last(Step.FINAL_REPLY_RECEIVED), last(*PERSONAL_HEARINGS)
    values["reply"] = ended(reply.text("gist")) if reply else ""
    values["no_reply"] = "yes" if last(*_NO_REPLY) and not reply else ""
    notice = last(Step.FINAL_SHOW_CAUSE_ISSUED)
    values["final_report"] = "yes" if notice and notice.fields.get("report_enclosed") is True else ""
    values["final_reply"] = ended(final.text("gist")) if final else ""
    values["heard_on"] = on_paper(heard.on) if heard else ""
    values["hearing_declined"] = "yes" if not heard and declined_hearing(steps) else ""
    order = last(Step.ORDER_ISSUED)
    values["punished_with"] = award_words(awards_in(order.fields), case.schedule, writer.language) if order else ""
    return values | _whole_case_values(case, until, writer)


def _round_until(case: LoadedCase, until: StepFact) -> list[StepFact]:
    place = next(at for at, fact in enumerate(case.facts.steps) if fact is until)
    steps = list(case.facts.steps[: place + 1])
    for at in range(place - 1, -1, -1):
        if steps[at].outcome == Outcome.REMANDED:
            return steps[at + 1 :]
    return steps


def _officer_values(officer: StepFact | None, writer: Writer) -> dict[str, str]:
    if officer is None:
        return {}
    rank = officer.text("officer_rank")
    members = officer.fields.get("members")
    return {
        "officer": officer.text("officer"),
        "officer_rank": name_in(writer.reference.ranks.get(rank), writer.language) or rank,
        "report_by": on_paper(officer.day("report_by")),
        "members": listed((str(one) for one in members), writer.language) if isinstance(members, list) else "",
        "departmental_representative": officer.text("departmental_representative"),
    }


def _whole_case_values(case: LoadedCase, until: StepFact, writer: Writer) -> dict[str, str]:
    """Returns what no remand wipes out: the suspension, what became of the order above, the papers issued."""
    place = next(at for at, fact in enumerate(case.facts.steps) if fact is until)
    steps = case.facts.steps[: place + 1]
    suspended = next((fact for fact in reversed(steps) if fact.step is Step.SUSPENDED), None)
    review = next((fact for fact in reversed(steps) if fact.step in REVIEWS), None)
    papers = (
        sentence(
            "case_paper_listed" if fact.text("number") else "case_paper_listed_no_number",
            {"paper": sentence(f"paper_{paper}", language=writer.language), "number": fact.text("number"),
             "on": on_paper(fact.on)},
            writer.language,
        )
        for fact in steps
        if fact is not until
        for paper in papers_made(fact.step, fact.fields)
        if paper is not Paper.RECEIPT
    )  # fmt: skip
    return {
        "suspended_on": on_paper(suspended.on) if suspended else "",
        "review_on": on_paper(review.on) if review else "",
        "review_outcome": sentence(f"case_outcome_{review.outcome}", language=writer.language) if review else "",
        "papers": listed(papers, writer.language),
    }


def order_values(case: LoadedCase, step: StepFact, writer: Writer) -> dict[str, str]:
    """Returns the decision, its punishments and the right of appeal, as they are known at that step."""
    awards = awards_in(step.fields)
    values = {step.outcome: "yes", "effective_on": on_paper(step.day("effective_on") or step.on)}
    values["awards"] = award_words(awards, case.schedule, writer.language)
    period = step.text("suspension_treated_as")
    values["suspension_treated_as"] = sentence(f"period_{period}", language=writer.language) if period else ""
    overrides = [str(entry["reason"]) for entry in _overrides_of(case, step)]
    values["overrides"] = listed(dict.fromkeys(ended(reason) for reason in overrides if reason), writer.language)
    if not awards:
        return values
    last, appealable = appeal_ends(case.facts, step, case.schedule), False
    for award in awards:
        appealable = appealable or case.schedule.appealable(award.punishment)
    if not appealable:
        return values | {"no_appeal": "yes"}
    to = case.schedule.appeal_to(case.facts.accused.rank, awards[0].punishment, step.text("authority"))
    who = authority_words(to[0], case.record.office, writer.reference, step.on, writer.language) if to else ""
    return values | {
        "appeal_to": who or sentence("case_not_on_record", language=writer.language),
        "appeal_days": str(term_days(step, case.schedule, Term.APPEAL) or ""),
        "appeal_until": on_paper(last),
        "appeal_since": on_paper(case.facts.served_on(step) or step.on),
    }


def _overrides_of(case: LoadedCase, step: StepFact) -> list[Mapping[str, object]]:
    place = next(at for at, fact in enumerate(case.facts.steps) if fact is step)
    return [entry for record in case.steps[: place + 1] for entry in record.overrides.values()]
