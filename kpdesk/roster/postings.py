"""Posting people: one or many, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kpdesk.access.rules import Permission, allow
from kpdesk.base.clock import on_paper
from kpdesk.base.letters import tidy
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.base.progress import Progress, silent
from kpdesk.roster.history import Turn, turn
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import ServiceState
from kpdesk.roster.selection import Acted, about, note_action, owned, selected
from kpdesk.roster.service_drafts import PostingDraft
from kpdesk.store.unit_of_work import UnitOfWork

LABEL = "roster_posting"


def post(uow: UnitOfWork, uids: Sequence[str], draft: PostingDraft, progress: Progress | None = None) -> Acted:
    """Posts the people; one who is there already under the same supervisor stays as he is.

    A new supervisor at the same posting is a change too. Raises ProblemsFound with a problem for each person who
    cannot be posted, and then nobody is; Refused ``not_permitted``, ``person_not_found``, ``nobody_selected``.
    """
    allow(uow.actor, Permission.ROSTER)
    refuse_if_any(draft.check(uow.today))
    people = selected(uow, uids)
    how = Turn(draft.on, tidy(draft.order_no), tidy(draft.supervisor))
    posting, progress = tidy(draft.posting), progress or silent()
    refuse_if_any(problem for person in people for problem in _problems(uow, person, draft))
    changed, unchanged = [], []
    for place, person in enumerate(people):
        progress.step(LABEL, place, len(people))
        before = {"posting": person.posting, "posted_on": person.posted_on, "supervisor": person.posting_supervisor}
        if not turn(uow, person, {"posting": posting}, how):
            unchanged.append(person.uid)
            continue
        changed.append(person.uid)
        after = {"posting": posting, "posted_on": draft.on, "supervisor": how.supervisor}
        uow.note("person_posted", "person", person.uid, before=before, after=after, order=how.order_no)
    acted = Acted(tuple(changed), tuple(unchanged))
    note_action(uow, "people_posted", acted, posting=posting, on=draft.on, order=how.order_no)
    return acted


def _problems(uow: UnitOfWork, person: PersonRecord, draft: PostingDraft) -> Iterator[Problem]:
    yield from owned(uow, person)
    if not ServiceState(person.service_state).serves:
        yield about(person, "person_not_serving", "person")
    elif person.posted_on and draft.on and draft.on < person.posted_on:
        yield about(person, "posting_before_present", "on", date=on_paper(person.posted_on), posting=person.posting)
