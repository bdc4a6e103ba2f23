"""Which step makes which paper, and which of a case's steps a paper belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kpdesk.base.errors import Refused
from kpdesk.base.sentences import sentence
from kpdesk.cases.facts import StepFact
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.states import Paper, Step
from kpdesk.cases.table import TABLE

MADE_BY: Final[Mapping[Paper, Step]] = MappingProxyType(
    {
        Paper.EXPLANATION: Step.EXPLANATION_CALLED,
        Paper.SHOW_CAUSE: Step.SHOW_CAUSE_ISSUED,
        Paper.CHARGE_SHEET: Step.CHARGE_SHEET_ISSUED,
        Paper.STATEMENT_OF_ALLEGATIONS: Step.CHARGE_SHEET_ISSUED,
        Paper.ENQUIRY_OFFICER: Step.ENQUIRY_OFFICER_APPOINTED,
        Paper.FINAL_SHOW_CAUSE: Step.FINAL_SHOW_CAUSE_ISSUED,
        Paper.ORDER: Step.ORDER_ISSUED,
        Paper.SUSPENSION: Step.SUSPENDED,
        Paper.SUSPENSION_REVIEW: Step.SUSPENSION_REVIEWED,
        Paper.REINSTATEMENT: Step.REINSTATED,
        Paper.HEARING_NOTICE: Step.HEARING_CALLED,
        Paper.FILE_TRANSFER: Step.TRANSFERRED,
        Paper.FORWARDING: Step.REFERRED_UPWARD,
        Paper.NCCIA_REFERRAL: Step.LEGAL_ACTION_RECORDED,
        Paper.REMOVAL_REQUEST: Step.LEGAL_ACTION_RECORDED,
    }
)
"""The step that makes each paper; a receipt slip and an endorsement go with any of them."""

ALSO_FORWARDED: Final = (Step.APPEAL_FILED, Step.REVISION_FILED)
"""Steps that a forwarding letter goes with besides its own."""

WITH_ANY: Final = frozenset({Paper.RECEIPT, Paper.ENDORSEMENT})
_ACTIONS: Final = frozenset({Paper.NCCIA_REFERRAL, Paper.REMOVAL_REQUEST})
_PAPERS: Final = MappingProxyType({step: entry.papers for entries in TABLE.values() for step, entry in entries.items()})


def papers_made(step: Step, fields: Mapping[str, object]) -> tuple[Paper, ...]:
    """Returns the papers that a step made; of a legal action only its own letter, once, not its later news."""
    papers = _PAPERS.get(step, ())
    if step is not Step.LEGAL_ACTION_RECORDED:
        return papers
    sent = fields.get("status") in (None, "", "sent")
    return tuple(paper for paper in papers if sent and paper.value == fields.get("action"))


def step_of(case: LoadedCase, paper: Paper, seq: int | None = None) -> StepFact:
    """Returns the step that made the paper: number ``seq`` of the case, else the latest, earlier rounds included.

    Raises Refused ``paper_not_ready``.
    """
    return case.facts.steps[place_of(case, paper, seq)]


def place_of(case: LoadedCase, paper: Paper, seq: int | None = None) -> int:
    """Returns the place from 0 of the step that :func:`step_of` returns; raises Refused ``paper_not_ready``."""
    found = [place for place, fact in enumerate(case.facts.steps) if _makes(paper, fact)]
    if seq is not None:
        found = [place for place in found if place == seq - 1]
    if not found:
        raise Refused("paper_not_ready", field="paper", paper=sentence(f"paper_{paper.value}"))
    return found[-1]


def _makes(paper: Paper, fact: StepFact) -> bool:
    if paper in WITH_ANY:
        return bool(set(papers_made(fact.step, fact.fields)) - _ACTIONS - {Paper.FORWARDING, Paper.FILE_TRANSFER})
    if paper in _ACTIONS:
        return paper in papers_made(fact.step, fact.fields)
    return fact.step is MADE_BY[paper] or (paper is Paper.FORWARDING and fact.step in ALSO_FORWARDED)
