"""Sentences for errors and problems in the window's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem, ProblemsFound
from kpdesk.base.sentences import remedy, sentence
from ui.support.language import current_language

_FIRST_STRONG_ISOLATE, _END = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Words:
    """What happened, and what to do about it (empty where the sentence says all)."""

    what: str
    remedy: str = ""

    @property
    def joined(self) -> str:
        """Both in one line."""
        return f"{self.what} {self.remedy}".strip()


def error_words(error: KpDeskError) -> Words:
    """Returns the sentence and the remedy for an outcome."""
    return _words(error.code, error.values)


def problem_words(problem: Problem) -> Words:
    """Returns the sentence and the remedy for one finding."""
    return _words(problem.code, problem.values)


def code_words(code: str, **values: object) -> str:
    """Returns the text that any message code stands for, such as a progress label or a state's name."""
    language = current_language()
    return sentence(code, _shown(values, language), language)


def problems_of(error: KpDeskError) -> tuple[Problem, ...]:
    """Returns every finding that an outcome carries; one made from its own code and field when it has no list."""
    if isinstance(error, ProblemsFound):
        return error.problems
    return (Problem(error.code, field=error.field, values=error.values),)


def list_words(problems: Iterable[Problem]) -> str:
    """Returns one line for each finding."""
    return "\n".join(problem_words(problem).what for problem in problems)


class _Isolated:
    """A value inside a sentence that runs from right to left: its own first letter gives its direction."""

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        text = format(self._value, spec)
        return f"{_FIRST_STRONG_ISOLATE}{text}{_END}" if text else ""


def _words(code: str, values: Mapping[str, object]) -> Words:
    language = current_language()
    shown = _shown(values, language)
    return Words(sentence(code, shown, language), remedy(code, shown, language))


def _shown(values: Mapping[str, object], language: str) -> Mapping[str, object]:
    """Paths, numbers and dates would otherwise be torn apart by the Urdu words and brackets around them."""
    return {name: _Isolated(value) for name, value in values.items()} if language == "ur" else values


def rank_words(code: str, name: str) -> str:
    """Returns the Urdu name of a rank in an Urdu window, as far as the office calls it by the program's own name."""
    if current_language() != "ur":
        return name
    from kpdesk.desk.urdu_names import urdu_ranks

    return urdu_ranks().get((code, name), name)


def office_words(code: str, name: str) -> str:
    """Returns the Urdu name of an office in an Urdu window, as far as it is called by the program's own name."""
    if current_language() != "ur":
        return name
    from kpdesk.desk.urdu_names import urdu_offices

    return urdu_offices().get((code, name), name)
