"""What has to be written down with each step, so that forms, files and the command line ask for the same things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kpdesk.base.letters import ascii_digits, control_at, tidy
from kpdesk.base.problems import Problem
from kpdesk.cases.states import ORDER_OUTCOMES, REVIEW_OUTCOMES, Outcome, Step

MAX_TEXT_SIGNS: Final = 8_000


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    NUMBER = "number"
    YES_NO = "yes_no"
    TEXTS = "texts"
    AWARDS = "awards"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a step; it must be filled when ``required``, or when ``outcome`` is among ``needed_for``."""

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    needed_for: tuple[Outcome, ...] = ()


HOW_SERVED: Final = ("in_person", "by_station", "pasted", "by_post")
PERIOD_TREATED_AS: Final = ("on_duty", "leave_due", "without_pay")
FINDINGS: Final = ("proved", "partly_proved", "not_proved")
LEGAL_ACTIONS: Final = ("fir", "nccia_referral", "removal_request")
SERVED_STEPS: Final = (
    Step.EXPLANATION_CALLED,
    Step.SHOW_CAUSE_ISSUED,
    Step.CHARGE_SHEET_ISSUED,
    Step.FINAL_SHOW_CAUSE_ISSUED,
    Step.ORDER_ISSUED,
)
"""Steps whose paper must reach the official; their clocks run from service."""

_NUMBER = Field("number")
_SERVED = Field("served_on", Kind.DATE)
_PAPER = (_NUMBER, _SERVED)
_GIST = Field("gist", required=True)
_REASON = Field("reason", required=True)
_REVIEW = (
    Field("outcome", Kind.CHOICE, required=True, choices=REVIEW_OUTCOMES),
    Field("by"),
    Field("number"),
    Field("reasons"),
    Field("punishment", needed_for=(Outcome.MODIFIED,)),
    Field("amount", Kind.NUMBER),
    Field("cumulative", Kind.YES_NO),
    Field("show_cause_given", Kind.YES_NO),
)

FIELDS: Final[Mapping[Step, tuple[Field, ...]]] = MappingProxyType(
    {
        Step.EXPLANATION_CALLED: (*_PAPER, Field("allegations"), Field("reply_by", Kind.DATE)),
        Step.EXPLANATION_RECEIVED: (_GIST,),
        Step.FACT_FINDING_ORDERED: (
            Field("officer", required=True),
            Field("officer_rank"),
            Field("report_by", Kind.DATE),
        ),
        Step.FACT_FINDING_RECEIVED: (_GIST,),
        Step.GENERAL_ORDERED: (_REASON,),
        Step.SUMMARY_ORDERED: (_REASON,),
        Step.ORDERLY_ROOM_HELD: (_GIST,),
        Step.SHOW_CAUSE_ISSUED: (
            *_PAPER,
            Field("allegations"),
            Field("proposed_punishment"),
            Field("inquiry_dispensed_because"),
            Field("authority_note"),
        ),
        Step.CHARGE_SHEET_ISSUED: (*_PAPER, Field("charges", Kind.TEXTS), Field("authority_note")),
        Step.ENQUIRY_OFFICER_APPOINTED: (
            Field("officer", required=True),
            Field("officer_rank", required=True),
            _NUMBER,
            Field("report_by", Kind.DATE),
        ),
        Step.REPLY_RECEIVED: (_GIST, Field("wants_hearing", Kind.YES_NO)),
        Step.REPLY_NOT_RECEIVED: (),
        Step.HEARING_HELD: (Field("gist"), Field("witnesses", Kind.TEXTS), Field("cross_examined", Kind.YES_NO)),
        Step.HEARING_ADJOURNED: (_REASON, Field("adjourned_to", Kind.DATE, required=True)),
        Step.FINDINGS_RECEIVED: (
            Field("result", Kind.CHOICE, required=True, choices=FINDINGS),
            _GIST,
            Field("recommendation"),
        ),
        Step.FINAL_SHOW_CAUSE_ISSUED: (
            *_PAPER,
            Field("proposed_punishment"),
            Field("report_enclosed", Kind.YES_NO),
            Field("hearing_on", Kind.DATE),
        ),
        Step.FINAL_REPLY_RECEIVED: (_GIST, Field("wants_hearing", Kind.YES_NO)),
        Step.FINAL_REPLY_NOT_RECEIVED: (),
        Step.PERSONAL_HEARING_HELD: (Field("gist"),),
        Step.ORDER_ISSUED: (
            Field("outcome", Kind.CHOICE, required=True, choices=ORDER_OUTCOMES),
            Field("reasons", required=True),
            Field("awards", Kind.AWARDS, needed_for=(Outcome.PUNISHED,)),
            Field("authority"),
            Field("ob_number"),
            *_PAPER,
            Field("effective_on", Kind.DATE),
            Field("suspension_treated_as", Kind.CHOICE, choices=PERIOD_TREATED_AS),
        ),
        Step.APPEAL_FILED: (Field("to"), Field("grounds")),
        Step.APPEAL_DECIDED: _REVIEW,
        Step.REVISION_FILED: (Field("to"), Field("grounds")),
        Step.REVISION_DECIDED: _REVIEW,
        Step.TRIBUNAL_FILED: (Field("number"), Field("grounds")),
        Step.TRIBUNAL_DECIDED: _REVIEW,
        Step.CLOSED: (),
        Step.WITHDRAWN: (_REASON,),
        Step.SERVICE_RECORDED: (
            Field("paper", Kind.CHOICE, required=True, choices=SERVED_STEPS),
            Field("how", Kind.CHOICE, required=True, choices=HOW_SERVED),
            Field("by"),
            Field("acknowledged", Kind.YES_NO),
            Field("witnesses", Kind.TEXTS),
        ),
        Step.SUSPENDED: (_REASON, _NUMBER),
        Step.REINSTATED: (Field("period_treated_as", Kind.CHOICE, required=True, choices=PERIOD_TREATED_AS), _NUMBER),
        Step.CLOSED_TO_LINES: (Field("reason"), _NUMBER),
        Step.LEGAL_ACTION_RECORDED: (
            Field("action", Kind.CHOICE, required=True, choices=LEGAL_ACTIONS),
            _NUMBER,
            Field("station"),
            Field("sections"),
        ),
    }
)
"""Fields of every step, in the order in which a form asks for them."""

_YES: Final = frozenset({"yes", "true", "1", "ہاں"})
_NO: Final = frozenset({"no", "false", "0", "نہیں"})


def read_fields(step: Step, untrusted_fields: Mapping[str, object]) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """Returns the fields as JSON types in one spelling, and every problem found.

    Dates become ``yyyy-mm-dd``, yes/no becomes a boolean, blank fields are left out. For one punishment,
    ``punishment``, ``amount`` and ``cumulative`` may stand for ``awards``.
    """
    given = _awards_gathered(step, untrusted_fields)
    known = {field.name: field for field in FIELDS[step]}
    problems = [
        Problem("step_field_unknown", field=name, values={"step": step, "known": ", ".join(known)})
        for name in given
        if name not in known
    ]
    clean: dict[str, object] = {}
    flawed: set[str] = set()
    for name, field in known.items():
        value = given.get(name)
        if value is None or value in ("", [], ()):
            continue
        read, found = _read(field, value)
        problems.extend(found)
        if found:
            flawed.add(name)
        else:
            clean[name] = read
    problems.extend(problem for problem in _missing(step, clean) if problem.field not in flawed)
    return clean, tuple(problems)


def _missing(step: Step, clean: Mapping[str, object]) -> Iterator[Problem]:
    for field in FIELDS[step]:
        if field.name not in clean and (field.required or clean.get("outcome") in field.needed_for):
            yield Problem(
                "step_field_needed", field=field.name, values={"step": step, "choices": ", ".join(field.choices)}
            )


def _awards_gathered(step: Step, fields: Mapping[str, object]) -> dict[str, object]:
    given = dict(fields)
    if step is Step.ORDER_ISSUED and "awards" not in given and "punishment" in given:
        keys = ("punishment", "amount", "cumulative")
        given["awards"] = [{key: given[key] for key in keys if key in given}]
    if step is Step.ORDER_ISSUED:
        for key in ("punishment", "amount", "cumulative"):
            given.pop(key, None)
    return given


def _read(field: Field, value: object) -> tuple[object, list[Problem]]:
    match field.kind:
        case Kind.TEXT:
            return _text(field.name, value)
        case Kind.DATE:
            return _date(field.name, value)
        case Kind.CHOICE:
            chosen = str(value)
            allowed = tuple(str(choice) for choice in field.choices)
            wrong = Problem(
                "step_choice_unknown", field=field.name, values={"value": chosen, "choices": ", ".join(allowed)}
            )
            return chosen, [] if chosen in allowed else [wrong]
        case Kind.NUMBER:
            return _number(field.name, value)
        case Kind.YES_NO:
            return _yes_no(field.name, value)
        case Kind.TEXTS:
            return _texts(field.name, value)
        case Kind.AWARDS:
            return _awards(field.name, value)


def _text(name: str, value: object) -> tuple[object, list[Problem]]:
    if not isinstance(value, str):
        return value, [Problem("step_text_expected", field=name)]
    if control_at(value) is not None:
        return value, [Problem("step_control_in_text", field=name)]
    text = "\n".join(tidy(line) for line in value.splitlines()).strip()
    if len(text) > MAX_TEXT_SIGNS:
        return text, [Problem("step_text_too_long", field=name, values={"most": MAX_TEXT_SIGNS, "signs": len(text)})]
    return text, []


def _date(name: str, value: object) -> tuple[object, list[Problem]]:
    if isinstance(value, date):
        return value.isoformat(), []
    try:
        return date.fromisoformat(ascii_digits(str(value)).strip()).isoformat(), []
    except ValueError:
        return value, [Problem("step_date_not_understood", field=name, values={"text": str(value)[:40]})]


def _number(name: str, value: object) -> tuple[object, list[Problem]]:
    text = ascii_digits(str(value)).strip()
    if isinstance(value, bool) or not text.isdecimal() or len(text) > 9:
        return value, [Problem("step_number_expected", field=name, values={"text": text[:40]})]
    return int(text), []


def _yes_no(name: str, value: object) -> tuple[object, list[Problem]]:
    text = str(value).strip().casefold()
    if text in _YES | _NO:
        return text in _YES, []
    return value, [Problem("step_yes_or_no_expected", field=name, values={"text": text[:40]})]


def _texts(name: str, value: object) -> tuple[object, list[Problem]]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, (list, tuple)):
        return value, [Problem("step_text_expected", field=name)]
    read = [_text(name, item) for item in items]
    return [text for text, _ in read if text], [problem for _, found in read for problem in found][:1]


def _awards(name: str, value: object) -> tuple[object, list[Problem]]:
    items = [value] if isinstance(value, Mapping) else value
    if not isinstance(items, (list, tuple)) or not all(isinstance(item, Mapping) for item in items):
        return value, [Problem("step_award_expected", field=name)]
    awards: list[dict[str, object]] = []
    problems: list[Problem] = []
    for item in items:
        award: dict[str, object] = {"punishment": str(item.get("punishment") or "")}
        if not award["punishment"]:
            problems.append(Problem("step_award_expected", field=name))
        for key, reader in (("amount", _number), ("cumulative", _yes_no)):
            if item.get(key) not in (None, ""):
                award[key], found = reader(key, item[key])
                problems.extend(found)
        awards.append(award)
    return awards, problems
