"""Reading the fields of a step from a form, a file or the command line: one spelling, every problem at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from kpdesk.base.letters import ascii_digits, control_at, tidy
from kpdesk.base.problems import Problem
from kpdesk.cases.fields import FIELDS, FINDINGS, Field, Kind
from kpdesk.cases.states import Step

MAX_TEXT_SIGNS: Final = 8_000
PARTLY: Final = "partly_proved"
_OF_AN_AWARD: Final = ("punishment", "amount", "cumulative", "reduced_to")
_YES: Final = frozenset({"yes", "true", "1", "ہاں"})
_NO: Final = frozenset({"no", "false", "0", "نہیں"})


def read_fields(step: Step, untrusted_fields: Mapping[str, object]) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """Returns the fields as JSON types in one spelling, and every problem found.

    Dates become ``yyyy-mm-dd``, yes/no becomes a boolean, blank fields are left out. For one punishment,
    ``punishment``, ``amount``, ``cumulative`` and ``reduced_to`` may stand for ``awards``.
    """
    given = _result_of_charges(step, _awards_gathered(step, untrusted_fields))
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
    problems.extend(_contradicted(clean))
    return clean, tuple(problems)


def _missing(step: Step, clean: Mapping[str, object]) -> Iterator[Problem]:
    for field in FIELDS[step]:
        if field.name not in clean and (field.required or clean.get("outcome") in field.needed_for):
            yield Problem(
                "step_field_needed", field=field.name, values={"step": step, "choices": ", ".join(field.choices)}
            )


def _result_of_charges(step: Step, given: dict[str, object]) -> dict[str, object]:
    """Where each charge has its finding, the whole need not be said again."""
    if step is not Step.FINDINGS_RECEIVED or given.get("result") not in (None, ""):
        return given
    found = _results(given.get("per_charge"))
    return {**given, "result": _whole(found)} if found else given


def _contradicted(clean: Mapping[str, object]) -> Iterator[Problem]:
    found = _results(clean.get("per_charge"))
    if found and clean.get("result") != _whole(found):
        whole = {"result": str(clean.get("result")), "charges": _whole(found)}
        yield Problem("findings_contradict", field="result", values=whole)


def _whole(found: frozenset[str]) -> str:
    return next(iter(found)) if len(found) == 1 else PARTLY


def _results(per_charge: object) -> frozenset[str]:
    items = per_charge if isinstance(per_charge, list | tuple) else ()
    return frozenset(str(item["result"]) for item in items if isinstance(item, Mapping) and item.get("result"))


def _awards_gathered(step: Step, fields: Mapping[str, object]) -> dict[str, object]:
    given = dict(fields)
    if step is Step.ORDER_ISSUED and "awards" not in given and "punishment" in given:
        given["awards"] = [{key: given[key] for key in _OF_AN_AWARD if key in given}]
    if step is Step.ORDER_ISSUED:
        for key in _OF_AN_AWARD:
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
        case Kind.CHARGE_FINDINGS:
            return _charge_findings(field.name, value)


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
        for key, reader in (("amount", _number), ("cumulative", _yes_no), ("reduced_to", _text)):
            if item.get(key) not in (None, ""):
                award[key], found = reader(key, item[key])
                problems.extend(found)
        awards.append(award)
    return awards, problems


def _charge_findings(name: str, value: object) -> tuple[object, list[Problem]]:
    """One entry for each charge, in the order of the charge sheet: its result, and in short why."""
    expected = Problem("step_charge_finding_expected", field=name, values={"choices": ", ".join(FINDINGS)})
    items = [value] if isinstance(value, Mapping) else value
    if not isinstance(items, (list, tuple)) or not all(isinstance(item, Mapping) for item in items):
        return value, [expected]
    findings: list[dict[str, object]] = []
    problems: list[Problem] = []
    for item in items:
        result, (gist, found) = str(item.get("result") or ""), _text(name, str(item.get("gist") or ""))
        problems.extend(found)
        if result not in FINDINGS:
            problems.append(
                Problem("step_charge_finding_expected", field=name, values={"choices": ", ".join(FINDINGS)})
            )
        findings.append({"charge": len(findings) + 1, "result": result} | ({"gist": gist} if gist else {}))
    return findings, problems
