"""Nobody is judge in his own cause: who may not inquire into a case, and who may not decide it.

Whoever stands in the matter himself (the accused, who took part, who promoted it, failed to supervise or let the media
in) does neither; the complainant and a witness are no Enquiry Officer. Source: domain notes §1.5, §7 (Art. 10-A).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kpdesk.base.letters import fold
from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.findings import Warning, warn
from kpdesk.cases.schedule import Schedule
from kpdesk.cases.states import Step


def officer(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields why an officer of that step, or a member of the committee, may not inquire.

    He stands in the matter, complained of it, saw it, or decides.
    """
    for name, rank in inquirers(step, schedule):
        yield from _inquirer(case, step, schedule, name, rank)


def inquirers(step: StepFact, schedule: Schedule) -> Iterator[tuple[str, str]]:
    """Yields name and rank of the Enquiry Officer, then of each member; a rank that is not written is empty."""
    if step.text("officer"):
        yield step.text("officer"), schedule.rank_named(step.text("officer_rank"))
    members = step.fields.get("members")
    for member in members if isinstance(members, list | tuple) else ():
        text = str(member)
        behind = len(bare_name(text, schedule).split())
        words = text.replace(".", " ").split()
        rank = schedule.rank_named(" ".join(words[: max(0, len(words) - behind)]))
        yield text, rank if rank in schedule.ranks else ""


def _inquirer(case: CaseFacts, step: StepFact, schedule: Schedule, name: str, rank: str) -> Iterator[Warning]:
    bare = bare_name(name, schedule)
    if not bare:
        return
    yield from _in_matter(case, schedule, (bare, rank), "enquiry_officer", name)
    if bare in _names(case.seen_by, schedule):
        yield warn("enquiry_officer_is_complainant", officer=name)
    heard = (fact.fields.get("witnesses") for fact in case.round if fact.step is Step.HEARING_HELD)
    witnesses = [str(one) for given in heard if isinstance(given, list | tuple) for one in given]
    if bare in _names((*case.witnesses, *witnesses), schedule):
        yield warn("enquiry_officer_is_witness", officer=name)
    head = case.head_on(step.on)
    if head and bare == bare_name(head.name, schedule):
        yield warn("enquiry_officer_is_authority", officer=name)


def heard_by(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields an Enquiry Officer who appears as a witness at his own hearing."""
    appointed, given = case.last(Step.ENQUIRY_OFFICER_APPOINTED), step.fields.get("witnesses")
    if appointed and isinstance(given, list | tuple):
        witnesses = _names((str(one) for one in given), schedule)
        for name, _rank in inquirers(appointed, schedule):
            if bare_name(name, schedule) in witnesses:
                yield warn("enquiry_officer_is_witness", officer=name)


def decides(case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields why the authority of that order may not decide; only for the head of this office, whom it knows."""
    if step.text("authority") != case.office_head:
        return
    head = case.head_on(step.on)
    if head is None:
        return
    bare = bare_name(head.name, schedule)
    linked = [named for named in case.named if head.person_uid and named.uid == head.person_uid]
    for named in linked[:1]:
        yield warn("authority_in_interest", name=head.name, part=named.part)
    if not linked and bare:
        yield from _in_matter(case, schedule, (bare, schedule.rank_named(head.rank)), "authority", head.name)
    if bare in _names(case.seen_by, schedule):
        yield warn("authority_is_complainant", name=head.name)
    appointed = case.last(Step.ENQUIRY_OFFICER_APPOINTED)
    if appointed and bare in {bare_name(name, schedule) for name, _rank in inquirers(appointed, schedule)}:
        yield warn("authority_is_enquiry_officer", name=head.name)


def holder(case: CaseFacts, day: date) -> str:
    """Returns the name of the head of office on that day, empty when it is not on record."""
    head = case.head_on(day)
    return head.name if head else ""


def bare_name(text: str, schedule: Schedule) -> str:
    """Returns a name for comparing, without a rank before it, and a cadre or a post behind it ("SHO City")."""
    words = fold(text.replace(".", " ").replace(",", " ")).split()
    while len(words) > 1 and (words[0] in _TITLES or words[0] in schedule.rank_words):
        words = words[1:]
    post = next((place for place, word in enumerate(words) if place and word in _POSTS), len(words))
    words = words[:post]
    while len(words) > 1 and words[-1] in _BEHIND:
        words = words[:-1]
    return " ".join(words)


_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr"})
_BEHIND = frozenset({"psp", "sahib"})
_POSTS = frozenset(
    {"sho", "sdpo", "dpo", "oasi", "oii", "cio", "mhc", "moharrir", "muharrir", "incharge", "i/c", "posted", "ps", "pp"}
)
"""Words with which a post begins; what follows is no part of the name."""


def _in_matter(case: CaseFacts, schedule: Schedule, known: tuple[str, str], who: str, shown: str) -> Iterator[Warning]:
    """Sure when name and rank agree; a name alone is asked about, since names repeat."""
    bare, rank = known
    same = [named for named in case.named if bare == bare_name(named.name, schedule)]
    sure = [named for named in same if rank and named.rank == rank]
    if sure:
        yield warn(f"{who}_in_interest", name=shown, part=sure[0].part)
    elif same:
        yield warn(f"{who}_bears_name", name=shown, part=same[0].part, rank=same[0].rank)


def _names(texts: Iterable[str], schedule: Schedule) -> frozenset[str]:
    return frozenset(bare_name(text, schedule) for text in texts if text.strip())
