"""The one table of proceedings: which step may follow in which state, who may take it, what paper it makes.

A pair of (track, state) and step that is not here is refused; there is no way round it. What the law only warns
of (a missing hearing, a short reply time) is not kept out here but named by :mod:`kpdesk.cases.guard`.
Which of these steps a regime knows at all is data: :mod:`kpdesk.cases.regimes`.
Source: Police Rules 1975, rules 4-A, 5, 6, 8, 11, 11-A; Constitution, article 212(3); domain notes §1.5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kpdesk.access.rules import ALLOWED, Permission
from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.cases.states import BEFORE_ORDER, NO_PUNISHMENT, REVIEWS, Outcome, Paper, State, Step, Track


@dataclass(frozen=True, slots=True)
class Allowed:
    """One entry of the table: where the step leads, by outcome where that matters, and on which track."""

    step: Step
    to: State
    permission: Permission
    papers: tuple[Paper, ...] = ()
    by_outcome: tuple[tuple[Outcome, State], ...] = ()
    to_track: Track | None = None

    @property
    def roles(self) -> frozenset[Role]:
        """Who may take the step."""
        return ALLOWED[self.permission]

    def next_state(self, outcome: str | None = None) -> State:
        """Returns the state after the step with that outcome."""
        return next((state for name, state in self.by_outcome if name == outcome), self.to)


_INFO, _ASKED, _FACTS, _ROOM = State.INFORMATION, State.EXPLANATION_AWAITED, State.FACT_FINDING, State.ORDERLY_ROOM
_NOTICE, _ANSWER = State.SHOW_CAUSE_ISSUED, State.SHOW_CAUSE_ANSWERED
_CHARGED, _ENQUIRY, _FINDINGS = State.CHARGED, State.ENQUIRY, State.FINDINGS_IN
_FINAL, _LAST = State.FINAL_SHOW_CAUSE_ISSUED, State.FINAL_SHOW_CAUSE_ANSWERED

_PAPERS: Final[Mapping[Step, tuple[Paper, ...]]] = MappingProxyType(
    {
        Step.EXPLANATION_CALLED: (Paper.EXPLANATION, Paper.RECEIPT),
        Step.SHOW_CAUSE_ISSUED: (Paper.SHOW_CAUSE, Paper.RECEIPT),
        Step.CHARGE_SHEET_ISSUED: (Paper.CHARGE_SHEET, Paper.STATEMENT_OF_ALLEGATIONS, Paper.RECEIPT),
        Step.ENQUIRY_OFFICER_APPOINTED: (Paper.ENQUIRY_OFFICER,),
        Step.FINAL_SHOW_CAUSE_ISSUED: (Paper.FINAL_SHOW_CAUSE, Paper.RECEIPT),
        Step.ORDER_ISSUED: (Paper.ORDER, Paper.RECEIPT),
        Step.SUSPENDED: (Paper.SUSPENSION, Paper.RECEIPT),
        Step.SUSPENSION_REVIEWED: (Paper.SUSPENSION_REVIEW, Paper.RECEIPT),
        Step.REINSTATED: (Paper.REINSTATEMENT, Paper.RECEIPT),
        Step.HEARING_CALLED: (Paper.HEARING_NOTICE, Paper.RECEIPT),
        Step.TRANSFERRED: (Paper.FILE_TRANSFER,),
        Step.REFERRED_UPWARD: (Paper.FORWARDING,),
        Step.APPEAL_FILED: (Paper.FORWARDING,),
        Step.REVISION_FILED: (Paper.FORWARDING,),
        Step.LEGAL_ACTION_RECORDED: (Paper.NCCIA_REFERRAL, Paper.REMOVAL_REQUEST),
    }
)
"""The papers of each step; which of them a legal action makes, :mod:`kpdesk.cases.paper_steps` tells."""

_ORDERS: Final = frozenset(
    {
        Step.ORDER_ISSUED,
        *REVIEWS,
        Step.REFERRED_UPWARD,
        Step.REFERRAL_ANSWERED,
        Step.TIME_EXTENDED,
        Step.EX_PARTE_ORDERED,
        Step.CLOSED,
        Step.WITHDRAWN,
        Step.SUSPENDED,
        Step.SUSPENSION_REVIEWED,
        Step.REINSTATED,
        Step.TRANSFERRED,
    }
)
"""Steps that decide about the official. Notices and appointments are typed by the clerk and signed in ink."""

_NOT_PUNISHED = tuple((outcome, State.FILED) for outcome in NO_PUNISHMENT)
_ANEW = ((Outcome.REMANDED, State.INFORMATION),)
_BY_OUTCOME: Final[Mapping[Step, tuple[tuple[Outcome, State], ...]]] = MappingProxyType(
    {
        Step.ORDER_ISSUED: _NOT_PUNISHED,
        Step.REFERRAL_ANSWERED: _NOT_PUNISHED,
        **dict.fromkeys(REVIEWS, _ANEW),
    }
)

_UP = {Step.REFERRED_UPWARD: State.REFERRED}
_END = {Step.ORDER_ISSUED: State.DECIDED, Step.WITHDRAWN: State.WITHDRAWN}
_SUMMARY_START = {
    Step.EXPLANATION_CALLED: _ASKED,
    Step.FACT_FINDING_ORDERED: _FACTS,
    Step.ORDERLY_ROOM_HELD: _ROOM,
    Step.HEARING_ADJOURNED: _INFO,
    Step.GENERAL_ORDERED: _INFO,
    **_UP,
    **_END,
}
_GENERAL_START = {
    Step.EXPLANATION_CALLED: _ASKED,
    Step.FACT_FINDING_ORDERED: _FACTS,
    Step.SHOW_CAUSE_ISSUED: _NOTICE,
    Step.CHARGE_SHEET_ISSUED: _CHARGED,
    Step.SUMMARY_ORDERED: _INFO,
    **_UP,
    **_END,
}
_FACTS_AWAITED = {Step.FACT_FINDING_RECEIVED: _INFO, Step.WITHDRAWN: State.WITHDRAWN}
_ELSEWHERE: Final[Mapping[State, Mapping[Step, State]]] = MappingProxyType(
    {
        State.DECIDED: {
            Step.APPEAL_FILED: State.APPEAL_PENDING,
            Step.REVISION_FILED: State.REVISION_PENDING,
            Step.CLOSED: State.CLOSED,
        },
        State.APPEAL_PENDING: {
            Step.APPEAL_DECIDED: State.APPEAL_DECIDED,
            Step.TRIBUNAL_FILED: State.TRIBUNAL_PENDING,
        },
        State.APPEAL_DECIDED: {
            Step.REVISION_FILED: State.REVISION_PENDING,
            Step.TRIBUNAL_FILED: State.TRIBUNAL_PENDING,
            Step.CLOSED: State.CLOSED,
        },
        State.REVISION_PENDING: {Step.REVISION_DECIDED: State.REVISION_DECIDED},
        State.REVISION_DECIDED: {Step.TRIBUNAL_FILED: State.TRIBUNAL_PENDING, Step.CLOSED: State.CLOSED},
        State.TRIBUNAL_PENDING: {Step.TRIBUNAL_DECIDED: State.TRIBUNAL_DECIDED},
        State.TRIBUNAL_DECIDED: {Step.COURT_FILED: State.COURT_PENDING, Step.CLOSED: State.CLOSED},
        State.COURT_PENDING: {Step.COURT_DECIDED: State.COURT_DECIDED},
        State.COURT_DECIDED: {Step.CLOSED: State.CLOSED},
        State.CLOSED: {
            Step.APPEAL_FILED: State.APPEAL_PENDING,
            Step.REVISION_FILED: State.REVISION_PENDING,
            Step.TRIBUNAL_FILED: State.TRIBUNAL_PENDING,
            Step.COURT_FILED: State.COURT_PENDING,
        },
        State.FILED: {Step.REVISION_FILED: State.REVISION_PENDING},
        State.WITHDRAWN: {},
        State.REFERRED: {Step.REFERRAL_ANSWERED: State.CLOSED, **_END},
    }
)

_MOVES: Final[Mapping[Track, Mapping[State, Mapping[Step, State]]]] = MappingProxyType(
    {
        Track.SUMMARY: {
            _INFO: _SUMMARY_START,
            _ASKED: {**_SUMMARY_START, Step.EXPLANATION_CALLED: _ASKED, Step.EXPLANATION_RECEIVED: _INFO},
            _FACTS: _FACTS_AWAITED,
            _ROOM: {Step.HEARING_ADJOURNED: _INFO, Step.GENERAL_ORDERED: _INFO, **_END},
            **_ELSEWHERE,
        },
        Track.GENERAL: {
            _INFO: _GENERAL_START,
            _ASKED: {**_GENERAL_START, Step.EXPLANATION_CALLED: _ASKED, Step.EXPLANATION_RECEIVED: _INFO},
            _FACTS: _FACTS_AWAITED,
            _NOTICE: {
                Step.REPLY_RECEIVED: _ANSWER,
                Step.REPLY_NOT_RECEIVED: _ANSWER,
                Step.TIME_EXTENDED: _NOTICE,
                **_END,
            },
            _ANSWER: {
                Step.REPLY_RECEIVED: _ANSWER,
                Step.HEARING_CALLED: _ANSWER,
                Step.PERSONAL_HEARING_HELD: _ANSWER,
                Step.HEARING_ADJOURNED: _ANSWER,
                Step.CHARGE_SHEET_ISSUED: _CHARGED,
                Step.FINAL_SHOW_CAUSE_ISSUED: _FINAL,
                **_UP,
                **_END,
            },
            _CHARGED: {
                Step.ENQUIRY_OFFICER_APPOINTED: _CHARGED,
                Step.REPLY_RECEIVED: _ENQUIRY,
                Step.REPLY_NOT_RECEIVED: _ENQUIRY,
                Step.TIME_EXTENDED: _CHARGED,
                **_END,
            },
            _ENQUIRY: {
                Step.ENQUIRY_OFFICER_APPOINTED: _ENQUIRY,
                Step.REPLY_RECEIVED: _ENQUIRY,
                Step.HEARING_CALLED: _ENQUIRY,
                Step.HEARING_HELD: _ENQUIRY,
                Step.HEARING_ADJOURNED: _ENQUIRY,
                Step.EX_PARTE_ORDERED: _ENQUIRY,
                Step.TIME_EXTENDED: _ENQUIRY,
                Step.FINDINGS_RECEIVED: _FINDINGS,
                **_END,
            },
            _FINDINGS: {
                Step.ENQUIRY_OFFICER_APPOINTED: _ENQUIRY,
                Step.HEARING_CALLED: _FINDINGS,
                Step.PERSONAL_HEARING_HELD: _FINDINGS,
                Step.HEARING_ADJOURNED: _FINDINGS,
                Step.FINAL_SHOW_CAUSE_ISSUED: _FINAL,
                **_UP,
                **_END,
            },
            _FINAL: {
                Step.FINAL_REPLY_RECEIVED: _LAST,
                Step.FINAL_REPLY_NOT_RECEIVED: _LAST,
                Step.TIME_EXTENDED: _FINAL,
                Step.HEARING_CALLED: _FINAL,
                Step.PERSONAL_HEARING_HELD: _FINAL,
                **_END,
            },
            _LAST: {
                Step.FINAL_REPLY_RECEIVED: _LAST,
                Step.HEARING_CALLED: _LAST,
                Step.PERSONAL_HEARING_HELD: _LAST,
                Step.HEARING_ADJOURNED: _LAST,
                **_UP,
                **_END,
            },
            **_ELSEWHERE,
        },
    }
)
_TO_TRACK: Final[Mapping[Step, Track]] = MappingProxyType(
    {Step.GENERAL_ORDERED: Track.GENERAL, Step.SUMMARY_ORDERED: Track.SUMMARY}
)

_EVERYWHERE: Final = frozenset(State) - {State.HANDED_OVER}

SIDE_STEPS: Final[Mapping[Step, frozenset[State]]] = MappingProxyType(
    {
        Step.SERVICE_RECORDED: _EVERYWHERE - {State.WITHDRAWN},
        Step.SUSPENDED: BEFORE_ORDER,
        Step.SUSPENSION_REVIEWED: _EVERYWHERE - {State.WITHDRAWN},
        Step.REINSTATED: _EVERYWHERE,
        Step.CLOSED_TO_LINES: BEFORE_ORDER,
        Step.RETURNED_FROM_LINES: _EVERYWHERE,
        Step.TRANSFERRED: BEFORE_ORDER | {State.DECIDED, State.FILED},
        Step.LEGAL_ACTION_RECORDED: _EVERYWHERE - {State.WITHDRAWN},
    }
)
"""Steps that leave the main state as it is, and the states in which they may be taken."""


def _table() -> dict[tuple[Track, State], Mapping[Step, Allowed]]:
    table: dict[tuple[Track, State], Mapping[Step, Allowed]] = {}
    for track, states in _MOVES.items():
        for state, moves in states.items():
            sides = {step: state for step, places in SIDE_STEPS.items() if state in places}
            table[track, state] = MappingProxyType({step: _entry(step, to) for step, to in {**moves, **sides}.items()})
    return table


def _entry(step: Step, to: State) -> Allowed:
    permission = Permission.CASE_ORDERS if step in _ORDERS else Permission.CASE_STEPS
    return Allowed(step, to, permission, _PAPERS.get(step, ()), _BY_OUTCOME.get(step, ()), _TO_TRACK.get(step))


TABLE: Final[Mapping[tuple[Track, State], Mapping[Step, Allowed]]] = MappingProxyType(_table())
"""Every allowed step of every state of both tracks."""


def allowed_in(track: Track, state: State, role: Role | None = None) -> tuple[Allowed, ...]:
    """Returns the steps that may follow, for one role or for all, in the order in which the office thinks of them."""
    entries = TABLE.get((track, state), {})
    return tuple(entry for entry in entries.values() if role is None or role in entry.roles)


def entry_for(track: Track, state: State, step: Step, role: Role) -> Allowed:
    """Returns the table's entry; raises Refused ``step_not_allowed`` or ``not_permitted``."""
    entry = TABLE.get((track, state), {}).get(step)
    if entry is None:
        possible = ", ".join(found.step for found in allowed_in(track, state))
        raise Refused("step_not_allowed", field="step", step=step, state=state, track=track, allowed=possible)
    if role not in entry.roles:
        who = ", ".join(sorted(entry.roles))
        raise Refused("not_permitted", field="step", step=step, role=role, allowed=who, permission=entry.permission)
    return entry


def step_named(text: str) -> Step:
    """Returns the step of that name; raises Refused ``step_unknown``."""
    try:
        return Step(text.strip().casefold().replace("-", "_"))
    except ValueError:
        raise Refused("step_unknown", field="step", step=text, known=", ".join(Step)) from None
