"""A line of the grid as the step that it means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from kpdesk.base.letters import ascii_digits, fold
from kpdesk.base.problems import Problem
from kpdesk.base.sentences import LANGUAGES, sentence
from kpdesk.cases.draft import StepDraft
from kpdesk.cases.grid_lines import GridKind, GridLine
from kpdesk.cases.states import ORDER_OUTCOMES, Outcome, State, Step

YES: Final = frozenset(map(fold, ("yes", "y", "true", "1", "received", "ہاں", "جی", "موصول", "جی ہاں")))
NO: Final = frozenset(map(fold, ("no", "n", "false", "0", "not received", "none", "نہیں", "غیر موصول", "جی نہیں")))

_REPLIES: Final[Mapping[State, tuple[Step, Step | None]]] = MappingProxyType(
    {
        State.EXPLANATION_AWAITED: (Step.EXPLANATION_RECEIVED, None),
        State.SHOW_CAUSE_ISSUED: (Step.REPLY_RECEIVED, Step.REPLY_NOT_RECEIVED),
        State.CHARGED: (Step.REPLY_RECEIVED, Step.REPLY_NOT_RECEIVED),
        State.FINAL_SHOW_CAUSE_ISSUED: (Step.FINAL_REPLY_RECEIVED, Step.FINAL_REPLY_NOT_RECEIVED),
    }
)
"""What a reply is in each state, and what it is that none came."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})")


def draft_of(kind: GridKind, line: GridLine, case: str, state: State) -> tuple[StepDraft | None, tuple[Problem, ...]]:
    """Returns the step that the line means in a case of that state, or None with everything that is wrong."""
    problems: list[Problem] = []
    on = _day(line, problems)
    step, fields = _reply(line, state, problems) if kind is GridKind.REPLIES else _order(line, problems)
    if problems or step is None:
        return None, tuple(problems)
    return StepDraft(case, step, on, fields), ()


def read_day(text: str) -> date | None:
    """Returns the day that a text names: 2026-11-22, or the day first as letters write it; None if it names none."""
    plain = ascii_digits(text).strip()
    iso, first = _ISO.fullmatch(plain), _DAY_FIRST.fullmatch(plain)
    if iso:
        year, month, day = (int(part) for part in iso.groups())
    elif first:
        day, month, year = (int(part) for part in first.groups())
        year += 2000 if year < 100 else 0
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _reply(line: GridLine, state: State, problems: list[Problem]) -> tuple[Step | None, dict[str, object]]:
    received = _yes_no(line, "received", problems)
    if received is None and not problems:
        if not line.cell("gist"):
            problems.append(Problem("grid_received_missing", "received"))
            return None, {}
        received = True
    if state not in _REPLIES:
        values = {"state": sentence(f"case_state_{state}")}
        problems.append(Problem("grid_no_reply_awaited", "case", values=values))
        return None, {}
    came, none_came = _REPLIES[state]
    if received:
        fields: dict[str, object] = {"gist": line.cell("gist")}
        wants = _yes_no(line, "wants_hearing", problems)
        if wants is not None and came is not Step.EXPLANATION_RECEIVED:
            fields["wants_hearing"] = wants
        return came, fields
    if line.cell("gist"):
        problems.append(Problem("grid_gist_without_reply", "gist"))
    if none_came is None:
        problems.append(Problem("grid_no_step_for_silence", "received"))
    return none_came, {}


def _order(line: GridLine, problems: list[Problem]) -> tuple[Step | None, dict[str, object]]:
    fields: dict[str, object] = {"reasons": line.cell("reasons")}
    outcome = _outcome(line, problems)
    fields["outcome"] = outcome.value if outcome else ""
    for name in ("ob_number", "number"):
        if line.cell(name):
            fields[name] = line.cell(name)
    considered = _yes_no(line, "reply_considered", problems)
    if considered is not None:
        fields["reply_considered"] = considered
    if line.cell("punishment"):
        if outcome is not None and outcome is not Outcome.PUNISHED:
            problems.append(Problem("grid_punishment_without_order", "punishment"))
        fields["punishment"] = line.cell("punishment")
        fields |= {name: line.cell(name) for name in ("amount", "cumulative", "reduced_to") if line.cell(name)}
        cumulative = _yes_no(line, "cumulative", problems)
        if cumulative is not None:
            fields["cumulative"] = cumulative
    return Step.ORDER_ISSUED, fields


def _outcome(line: GridLine, problems: list[Problem]) -> Outcome | None:
    text = fold(line.cell("outcome"))
    if not text and line.cell("punishment"):
        return Outcome.PUNISHED
    for outcome in ORDER_OUTCOMES:
        names = {outcome.value, *(sentence(f"case_outcome_{outcome}", language=one) for one in LANGUAGES)}
        if text and text in {fold(name) for name in names}:
            return outcome
    known = ", ".join(sentence(f"case_outcome_{outcome}") for outcome in ORDER_OUTCOMES)
    problems.append(Problem("grid_outcome_unknown", "outcome", values={"text": line.cell("outcome"), "known": known}))
    return None


def _yes_no(line: GridLine, column: str, problems: list[Problem]) -> bool | None:
    text = fold(line.cell(column))
    if not text:
        return None
    if text in YES | NO:
        return text in YES
    problems.append(Problem("step_yes_or_no_expected", column, values={"text": line.cell(column)[:40]}))
    return None


def _day(line: GridLine, problems: list[Problem]) -> date | None:
    text = line.cell("on")
    found = read_day(text) if text else None
    if text and found is None:
        problems.append(Problem("step_date_not_understood", "on", values={"text": text[:40]}))
    return found
