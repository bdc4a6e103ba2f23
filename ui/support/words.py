"""Sentences for errors and problems in the window's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem, ProblemsFound
from kpdesk.base.sentences import remedy, sentence
from ui.support.language import current_language


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
    language = current_language()
    return Words(sentence(error.code, error.values, language), remedy(error.code, error.values, language))


def problem_words(problem: Problem) -> Words:
    """Returns the sentence and the remedy for one finding."""
    language = current_language()
    return Words(sentence(problem.code, problem.values, language), remedy(problem.code, problem.values, language))


def code_words(code: str, **values: object) -> str:
    """Returns the text that any message code stands for, such as a progress label or a state's name."""
    return sentence(code, values, current_language())


def problems_of(error: KpDeskError) -> tuple[Problem, ...]:
    """Returns every finding that an outcome carries; one made from its own code and field when it has no list."""
    if isinstance(error, ProblemsFound):
        return error.problems
    return (Problem(error.code, field=error.field, values=error.values),)


def list_words(problems: Iterable[Problem]) -> str:
    """Returns one line for each finding."""
    return "\n".join(problem_words(problem).what for problem in problems)
