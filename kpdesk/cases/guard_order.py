"""What is looked at before an order: schedule, authority, procedure, and whether he was punished already.

Sources: Police Rules 1975, rule 4 and Schedule I (limits, authorities), rule 5(2) (summary: one minor punishment),
rules 5(3) and 6 (notice, reply, inquiry, hearing); tribunal practice on the final show-cause notice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kpdesk.base.clock import on_paper
from kpdesk.cases.clocks import reply_ends
from kpdesk.cases.facts import PERSONAL_HEARINGS, Award, CaseFacts, StepFact, awards_in, declined_hearing
from kpdesk.cases.findings import Warning, warn
from kpdesk.cases.schedule import Schedule
from kpdesk.cases.states import Outcome, Step, Track
from kpdesk.violations.rules import FIRST_BAN

REPLIES = (Step.EXPLANATION_RECEIVED, Step.REPLY_RECEIVED, Step.FINAL_REPLY_RECEIVED)


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
    open_ = row.confirm
    if not schedule.open_to(award.punishment, case.accused.rank):
        ranks = ", ".join(row.ranks)
        yield warn("rank_not_allowed", open_, punishment=row.name, rank=case.accused.rank, ranks=ranks)
    if award.amount is None and schedule.needs_amount(award.punishment):
        yield warn("amount_missing", open_, punishment=row.name)
    yield from over_limit(award, schedule)
    if award.cumulative is None and schedule.needs_cumulative(award.punishment):
        yield warn("cumulative_missing", open_, punishment=row.name)


def over_limit(award: Award, schedule: Schedule) -> Iterator[Warning]:
    """Yields a period or sum beyond what the schedule gives as the most."""
    row = schedule.punishment(award.punishment)
    if award.amount is not None and row.limit is not None and award.amount > row.limit:
        values = {"punishment": row.name, "given": award.amount, "most": row.limit, "unit": row.unit}
        yield warn("over_limit", row.confirm, **values)


def authority(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields an authority that the matrix does not name for this rank and punishment."""
    who, rank = step.text("authority"), case.accused.rank
    for award in awards_in(step.fields):
        values = {"authority": who, "rank": rank, "punishment": schedule.punishment(award.punishment).name}
        lines = schedule.lines_for(rank, award.punishment)
        confirm = bool(lines) and all(line.confirm for line in lines)
        match schedule.competent(rank, award.punishment, who):
            case None:
                yield warn("authority_not_on_record", **values)
            case False:
                yield warn("authority_not_competent", confirm, **values)
            case True if schedule.scope_unknown(rank, award.punishment, who):
                yield warn("authority_scope_not_on_record", confirm, **values)


def merits(case: CaseFacts, step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    """Yields a punishment for what is protected, not his doing or older than the ban, and a reply not weighed."""
    if step.outcome != Outcome.PUNISHED:
        return
    if case.protected:
        yield warn("protected_disclosure")
    if case.cleared:
        yield warn("not_his_doing")
    yield from before_ban(case)
    if case.last(*REPLIES) and step.fields.get("reply_considered") is not True:
        yield warn("reply_not_considered")


def before_ban(case: CaseFacts) -> Iterator[Warning]:
    """Yields an item that was put out before the first ban: it broke none."""
    if case.posted_on and max(case.posted_on) < FIRST_BAN:
        yield warn("act_before_ban", posted=on_paper(max(case.posted_on)), ban=on_paper(FIRST_BAN))


def procedure(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields what was left out on the way to a punishment; nothing where none is given."""
    if step.outcome == Outcome.PUNISHED:
        major = any(schedule.is_major(award.punishment) for award in awards_in(step.fields))
        yield from safeguards(case, step.on, schedule, major=major)


def safeguards(case: CaseFacts, on: date, schedule: Schedule, *, major: bool) -> Iterator[Warning]:
    """Yields what would be missing under a punishment of that class on that day."""
    if case.track is Track.GENERAL or major:
        yield from _notice(case, on, schedule)
    if not _heard(case):
        yield warn("no_hearing")
    yield from _inquiry(case, major)
    if major:
        yield from _final(case, on, schedule)


def _notice(case: CaseFacts, on: date, schedule: Schedule) -> Iterator[Warning]:
    notice = case.last(Step.SHOW_CAUSE_ISSUED, Step.CHARGE_SHEET_ISSUED)
    if notice is None:
        yield warn("no_notice")
        return
    if case.served_on(notice) is None:
        yield warn("notice_not_served", step=notice.step, on=on_paper(notice.on))
    ends = reply_ends(case, notice, schedule)
    answered = any(fact.step is Step.REPLY_RECEIVED for fact in case.since(notice))
    if not answered and (ends is None or on <= ends):
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


def _final(case: CaseFacts, on: date, schedule: Schedule) -> Iterator[Warning]:
    notice = case.last(Step.FINAL_SHOW_CAUSE_ISSUED)
    if notice is None:
        yield warn("no_final_show_cause")
        return
    if case.last(Step.FINDINGS_RECEIVED) and notice.fields.get("report_enclosed") is not True:
        yield warn("report_not_supplied")
    if case.served_on(notice) is None:
        yield warn("notice_not_served", step=notice.step, on=on_paper(notice.on))
    ends = reply_ends(case, notice, schedule)
    answered = any(fact.step is Step.FINAL_REPLY_RECEIVED for fact in case.since(notice))
    if not answered and (ends is None or on <= ends):
        yield warn("no_final_reply_time", ends=on_paper(ends))


def one_punishment(case: CaseFacts, step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    """Yields more punishments than allegations, and other cases on the same facts that punished or still run."""
    if step.outcome != Outcome.PUNISHED:
        return
    given, allegations = len(awards_in(step.fields)), _allegations(case)
    if case.track is Track.GENERAL and given > allegations:
        yield warn("two_for_one_allegation", given=given, allegations=allegations)
    for other in case.others:
        if other.punished:
            yield warn("already_punished", other=other.number)
        elif not other.ended:
            yield warn("other_case_open", other=other.number)


def _allegations(case: CaseFacts) -> int:
    charged = case.last(Step.CHARGE_SHEET_ISSUED)
    charges = charged.fields.get("charges") if charged else None
    return max(1, len(case.seen_on), len(charges) if isinstance(charges, list | tuple) else 0)


def final_notice(case: CaseFacts, step: StepFact, _schedule: Schedule) -> Iterator[Warning]:
    """Yields a final show-cause notice without the report of the inquiry, or without an inquiry."""
    if case.last(Step.FINDINGS_RECEIVED) is None:
        yield warn("final_notice_without_inquiry")
    elif step.fields.get("report_enclosed") is not True:
        yield warn("report_not_supplied")
