"""What is looked at before an order: schedule, authority, procedure, and whether he was punished already.

Sources: Police Rules 1975, rule 4 and Schedule I (limits, authorities), rule 5(2) (summary: one minor punishment),
rules 5(3) and 6 (notice, reply, inquiry, hearing); tribunal practice on the final show-cause notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from kpdesk.base.clock import on_paper
from kpdesk.cases.clocks import reply_ends
from kpdesk.cases.facts import PERSONAL_HEARINGS, Award, CaseFacts, StepFact, awards_in, declined_hearing
from kpdesk.cases.findings import Warning, warn
from kpdesk.cases.schedule import Schedule
from kpdesk.cases.states import Outcome, Step, Track


def schedule_limits(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields punishments beyond their limit, not for this rank, or not for summary proceedings."""
    awards = awards_in(step.fields)
    for award in awards:
        yield from _limits(case, award, schedule)
        if case.track is Track.SUMMARY and schedule.is_major(award.punishment):
            yield warn("summary_minor_only", punishment=schedule.punishment(award.punishment).name)
    if case.track is Track.SUMMARY and len(awards) > 1:
        yield warn("summary_one_only", count=len(awards))


def _limits(case: CaseFacts, award: Award, schedule: Schedule) -> Iterator[Warning]:
    row = schedule.punishment(award.punishment)
    if not schedule.open_to(award.punishment, case.accused.rank):
        yield warn("rank_not_allowed", punishment=row.name, rank=case.accused.rank, ranks=", ".join(row.ranks))
    if award.amount is None and schedule.needs_amount(award.punishment):
        yield warn("amount_missing", punishment=row.name)
    if award.amount is not None and row.limit is not None and award.amount > row.limit:
        yield warn("over_limit", punishment=row.name, given=award.amount, most=row.limit, unit=row.unit)
    if award.cumulative is None and schedule.needs_cumulative(award.punishment):
        yield warn("cumulative_missing", punishment=row.name)


def authority(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields an authority that the matrix does not name for this rank and punishment."""
    who = step.text("authority")
    for award in awards_in(step.fields):
        values = {"authority": who, "rank": case.accused.rank, "punishment": schedule.punishment(award.punishment).name}
        match schedule.competent(case.accused.rank, award.punishment, who):
            case None:
                yield warn("authority_not_on_record", **values)
            case False:
                yield warn("authority_not_competent", **values)
            case True if schedule.scope_unknown(case.accused.rank, award.punishment, who):
                yield warn("authority_scope_not_on_record", **values)


def procedure(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields what was left out on the way to a punishment; nothing where none is given."""
    awards = awards_in(step.fields)
    if step.outcome != Outcome.PUNISHED:
        return
    major = any(schedule.is_major(award.punishment) for award in awards)
    if case.track is Track.GENERAL or major:
        yield from _notice(case, step, schedule)
    if not _heard(case):
        yield warn("no_hearing")
    yield from _inquiry(case, major)
    if major:
        yield from _final(case, step, schedule)


def _notice(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    notice = case.last(Step.SHOW_CAUSE_ISSUED, Step.CHARGE_SHEET_ISSUED)
    if notice is None:
        yield warn("no_notice")
        return
    if case.served_on(notice) is None:
        yield warn("notice_not_served", step=notice.step, on=on_paper(notice.on))
    ends = reply_ends(case, notice, schedule)
    answered = any(fact.step is Step.REPLY_RECEIVED for fact in case.since(notice))
    if not answered and (ends is None or step.on <= ends):
        yield warn("no_reply_time", ends=on_paper(ends))


def _heard(case: CaseFacts) -> bool:
    """Returns whether the authority heard him, or he has declined it; the inquiry's hearings are another matter."""
    return case.last(*PERSONAL_HEARINGS) is not None or declined_hearing(case.round)


def _inquiry(case: CaseFacts, major: bool) -> Iterator[Warning]:
    charged, findings = case.last(Step.CHARGE_SHEET_ISSUED), case.last(Step.FINDINGS_RECEIVED)
    if charged and findings is None:
        yield warn("no_findings")
    elif major and charged is None:
        yield warn("no_inquiry_for_major")
    held = case.last(Step.HEARING_HELD, Step.FINDINGS_RECEIVED) is not None
    if major and held and not _cross_examination_offered(case):
        yield warn("no_cross_examination")
    if findings and findings.text("result") == "not_proved":
        yield warn("not_proved_but_punished")


def _cross_examination_offered(case: CaseFacts) -> bool:
    return any(fact.step is Step.HEARING_HELD and fact.fields.get("cross_examined") is True for fact in case.round)


def _final(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    notice = case.last(Step.FINAL_SHOW_CAUSE_ISSUED)
    if notice is None:
        yield warn("no_final_show_cause")
        return
    if case.served_on(notice) is None:
        yield warn("notice_not_served", step=notice.step, on=on_paper(notice.on))
    ends = reply_ends(case, notice, schedule)
    answered = any(fact.step is Step.FINAL_REPLY_RECEIVED for fact in case.since(notice))
    if not answered and (ends is None or step.on <= ends):
        yield warn("no_final_reply_time", ends=on_paper(ends))


def one_punishment(case: CaseFacts, step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    """Yields other cases on the same violation that ended in a punishment or still run."""
    if step.outcome != Outcome.PUNISHED:
        return
    for other in case.others:
        if other.punished:
            yield warn("already_punished", other=other.number)
        elif not other.ended:
            yield warn("other_case_open", other=other.number)


def final_notice(case: CaseFacts, step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    """Yields a final show-cause notice without the report of the inquiry, or without an inquiry."""
    if case.last(Step.FINDINGS_RECEIVED) is None:
        yield warn("final_notice_without_inquiry")
    elif step.fields.get("report_enclosed") is not True:
        yield warn("report_not_supplied")
