"""The week told in words: drafted from its figures, and what became of it when a person edited it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from kpdesk.base.letters import ascii_digits
from kpdesk.base.problems import Problem, Severity
from kpdesk.base.sentences import LANGUAGES
from kpdesk.weekly.wording import counted, grouped, joined

NOTICES: Final = ("explanations", "show_cause_notices", "charge_sheets", "final_show_cause_notices")
PUNISHMENTS: Final = ("minor_punishments", "major_punishments")
_NUMBER: Final = re.compile(r"\d+(?:,\d{3})*")
_DATE_OR_SERIAL: Final = re.compile(r"\d+(?:[./-]\w+)+")


@dataclass(frozen=True, slots=True)
class Edit:
    """A narrative that a person worded: ``drafted`` is what the program had drafted when he did."""

    text: str
    drafted: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Narrative:
    """The paragraph in one language: ``text`` as it is printed, ``drafted`` from the figures as they are now."""

    text: str
    drafted: str
    edit: Edit | None = None

    @property
    def is_outdated(self) -> bool:
        """Whether the figures moved on since a person worded it."""
        return self.edit is not None and self.edit.drafted != self.drafted


def drafted(figures: Mapping[str, Any], language: str = "en", *, nil: bool = False) -> str:
    """Returns the sentences that tell the week; each number in them is a figure of the report."""
    if nil:
        return _nil(figures, language)
    told = [counted("words_new", figures["new"], language), _listed("notices", NOTICES, figures, language)]
    if any(figures.get(name, 0) for name in PUNISHMENTS):
        told.append(_listed("punished", PUNISHMENTS, figures, language))
    told.append(_account(figures, language))
    return " ".join(told)


def narrative_of(
    figures: Mapping[str, Any],
    edits: Mapping[str, Mapping[str, str]],
    language: str = "en",
    *,
    nil: bool = False,
    issued: str = "",
) -> Narrative:
    """Returns the paragraph with what a person made of it; ``edits`` as the record keeps them.

    ``issued`` is the text of a frozen return: a later version of the program may draft it otherwise.
    """
    kept = edits.get(language)
    if not kept:
        told = issued or drafted(figures, language, nil=nil)
        return Narrative(told, told)
    told = kept["drafted"] if issued else drafted(figures, language, nil=nil)
    edit = Edit(kept["text"], kept["drafted"], kept["by"], datetime.fromisoformat(kept["at"]))
    return Narrative(edit.text, told, edit)


def problems_of_words(narratives: Mapping[str, Narrative]) -> list[Problem]:
    """Returns what is wrong with edited paragraphs: figures that moved on stop, numbers of no figure are doubtful."""
    found = []
    for language in LANGUAGES:
        told = narratives[language]
        if told.edit is None:
            continue
        if told.is_outdated:
            found.append(Problem("words_outdated", f"narrative_{language}", values={"language": language}))
        strange = sorted(_numbers(told.text) - _numbers(told.drafted))
        if strange:
            values = {"language": language, "numbers": ", ".join(map(grouped, strange))}
            found.append(Problem("words_number_strange", f"narrative_{language}", Severity.DOUBTFUL, values=values))
    return found


def _nil(figures: Mapping[str, Any], language: str) -> str:
    checks, accounts = figures["checks"], figures["accounts_checked"]
    if not checks:
        return counted("words_nil_checks", 0, language)
    looked_at = counted("words_accounts", accounts, language)
    return counted("words_nil_checks", checks, language, accounts=looked_at)


def _listed(about: str, names: tuple[str, ...], figures: Mapping[str, Any], language: str) -> str:
    counts = {name: int(figures.get(name, 0)) for name in names}
    items = [counted(f"words_{name}", count, language) for name, count in counts.items() if count]
    return counted(f"words_{about}", sum(counts.values()), language, items=joined(items, language))


def _account(figures: Mapping[str, Any], language: str) -> str:
    items = [counted("words_forward", figures["brought_forward"], language)]
    if figures["reopened"]:
        items.append(counted("words_reopened", figures["reopened"], language))
    items += [
        counted("words_disposed", figures["disposed"], language),
        counted("words_pending", figures["balance"], language),
    ]
    return counted("words_account", 1, language, items=joined(items, language))


def _numbers(text: str) -> set[int]:
    """Returns the plain numbers of a text; dates and numbers of letters are none."""
    plain = _DATE_OR_SERIAL.sub(" ", ascii_digits(text))
    return {int(found.replace(",", "")) for found in _NUMBER.findall(plain)}
