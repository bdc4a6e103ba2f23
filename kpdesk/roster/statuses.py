"""Setting the status of people: one or many, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kpdesk.access.rules import Permission, allow
from kpdesk.base.clock import on_paper
from kpdesk.base.letters import tidy
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.base.progress import Progress, silent
from kpdesk.roster.history import Turn, turn
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import DutyState
from kpdesk.roster.selection import Acted, about, note_action, owned, selected
from kpdesk.roster.service_drafts import StatusDraft
from kpdesk.roster.state_steps import duties_of, may_follow
from kpdesk.store.unit_of_work import UnitOfWork

LABEL = "roster_status"


def set_status(uow: UnitOfWork, uids: Sequence[str], draft: StatusDraft, progress: Progress | None = None) -> Acted:
    """Gives the people a service state, a duty, or both; one who has them already stays as he is.

    Who is suspended while he is on a duty that a suspended one cannot have becomes present in the Lines. Raises
    ProblemsFound with a problem for each person for whom the tables of :mod:`kpdesk.roster.state_steps` do not allow
    it, and then nobody is changed; Refused ``not_permitted``, ``person_not_found``, ``nobody_selected``.
    """
    allow(uow.actor, Permission.ROSTER)
    refuse_if_any(draft.check(uow.today))
    people = selected(uow, uids)
    refuse_if_any(problem for person in people for problem in _problems(uow, person, draft))
    how, progress = Turn(draft.on, tidy(draft.order_no)), progress or silent()
    changed, unchanged = [], []
    for place, person in enumerate(people):
        progress.step(LABEL, place, len(people))
        before = _states(person)
        if not turn(uow, person, _wanted(person, draft), how):
            unchanged.append(person.uid)
            continue
        changed.append(person.uid)
        uow.note(
            "person_status_set", "person", person.uid,
            before=before, after=_states(person), on=draft.on, order=how.order_no,
        )  # fmt: skip
    acted = Acted(tuple(changed), tuple(unchanged))
    note_action(
        uow, "people_status_set", acted,
        service_state=draft.service_state, duty_state=draft.duty_state, on=draft.on, order=how.order_no,
    )  # fmt: skip
    return acted


def _wanted(person: PersonRecord, draft: StatusDraft) -> dict[str, str]:
    wanted = {"service_state": draft.service_state} if draft.service_state else {}
    possible = duties_of(draft.service_state or person.service_state)
    if draft.duty_state:
        wanted["duty_state"] = draft.duty_state
    elif possible and person.duty_state not in possible:
        wanted["duty_state"] = DutyState.PRESENT.value
    return wanted


def _problems(uow: UnitOfWork, person: PersonRecord, draft: StatusDraft) -> Iterator[Problem]:
    yield from owned(uow, person)
    before, after = person.service_state, draft.service_state or person.service_state
    if not may_follow(before, after):
        yield about(person, "state_step_not_allowed", "service_state", before=before, after=after)
        return
    if draft.duty_state and draft.duty_state not in duties_of(after):
        yield about(person, "duty_not_in_state", "duty_state", state=after, duty=draft.duty_state)
    if draft.service_state and draft.service_state != before:
        yield from _too_early(person, draft.on, person.state_since)
    if draft.duty_state and draft.duty_state != person.duty_state:
        yield from _too_early(person, draft.on, person.duty_since)


def _too_early(person: PersonRecord, on: date | None, since: date | None) -> Iterator[Problem]:
    if on and since and on < since:
        yield about(person, "status_before_present", "on", date=on_paper(since))


def _states(person: PersonRecord) -> dict[str, str]:
    return {"service_state": person.service_state, "duty_state": person.duty_state}
