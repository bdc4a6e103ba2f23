"""A revision in words: which edition it takes the place of, and the list of what changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from kpdesk.base.clock import local, on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.paper_words import listed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.text_style import Align
from kpdesk.weekly.revisions import CERTIFICATE, Change, Edition
from kpdesk.weekly.wording import counted

_TABLES = {"by_kind": "kinds", "by_rank": "ranks", "by_platform": "platforms", "strength_by_rank": "ranks"}


class NamesOfCodes(Protocol):
    """Something that knows the names behind the codes of the tables, such as a letterhead."""

    @property
    def kinds(self) -> Mapping[str, str]:
        """Kinds of violation."""
        ...

    @property
    def ranks(self) -> Mapping[str, str]:
        """Ranks."""
        ...

    @property
    def platforms(self) -> Mapping[str, str]:
        """Platforms."""
        ...


def cited(edition: Edition, language: str = "en") -> str:
    """Returns an earlier edition as letters cite it: its number, day and the first signs of its digest."""
    code = "revision_cited" if edition.letter_no else "revision_cited_no_number"
    values = {
        "edition": edition.edition,
        "letter_no": edition.letter_no,
        "on": on_paper(local(edition.frozen_at).date()) if edition.frozen_at else "",
        "digest": edition.digest[:16],
    }
    return sentence(code, values, language)


def revision_paragraph(
    edition: int, editions: tuple[Edition, ...], changes: tuple[Change, ...], reason: str, language: str = "en"
) -> str:
    """Returns the paragraph of the covering letter: what it takes the place of, why, and how much changed."""
    first, before = editions[0], editions[-1]
    told = [sentence("revision_letter", {"edition": edition, "first": cited(first, language)}, language)]
    if before.edition != first.edition:
        told.append(
            sentence("revision_letter_before", {"edition": before.edition, "before": cited(before, language)}, language)
        )
    told.append(sentence("revision_letter_reason", {"reason": reason.rstrip(" .۔")}, language))
    told.append(counted("revision_letter_changes", len(changes), language))
    return " ".join(told)


def certificate_revision(
    edition: int, editions: tuple[Edition, ...], changes: tuple[Change, ...], names: NamesOfCodes, language: str = "en"
) -> tuple[str, ...]:
    """Returns what the certificate of a revision says of the one before: which it is, each change with its reason."""
    own = [change for change in changes if change.figure.startswith(f"{CERTIFICATE}.")]
    values = {"edition": edition, "first": cited(editions[0], language)}
    head = sentence("revision_certificate", values, language)
    if not own:
        return (f"{head} {sentence('revision_certificate_same', language=language)}",)
    lines = (sentence("revision_certificate_change", _values(change, names, language), language) for change in own)
    return (head, *lines)


def changes_table(changes: tuple[Change, ...], names: NamesOfCodes, language: str = "en") -> Table:
    """Returns the list of changes: figure, before, now, the violations that came or went, and the reason."""
    columns = (
        Column(sentence("figure_heading", language=language), 4),
        Column(sentence("revision_before", language=language), 1.2, Align.END),
        Column(sentence("revision_after", language=language), 1.2, Align.END),
        Column(sentence("revision_rows", language=language), 3),
        Column(sentence("heading_reason", language=language), 4),
    )
    rows = [
        (
            figure_words(change.figure, names, language),
            value_words(change.figure, change.before, language),
            value_words(change.figure, change.after, language),
            rows_words(change, language),
            change.reason or sentence("certificate_no_reason", language=language),
        )
        for change in changes
    ]
    return Table(columns, rows, size=8, language=language)


def figure_words(figure: str, names: NamesOfCodes, language: str = "en") -> str:
    """Returns what a changed figure is called: ``New``, ``New: Video in uniform``."""
    head, _, rest = figure.partition(".")
    if head == CERTIFICATE:
        return sentence(f"certificate_value_{rest}", language=language)
    if head not in _TABLES:
        return sentence(f"figure_{figure}", language=language)
    code, _, column = rest.partition(".")
    known: Mapping[str, str] = getattr(names, _TABLES[head])
    name = known.get(code) or (sentence("unknown", language=language) if code in {"", "unknown"} else code)
    what = sentence(f"figure_{column}" if column else "figure_strength" if head == "strength_by_rank" else "figure_new",
                    language=language)  # fmt: skip
    return f"{what}: {name}"


def value_words(figure: str, value: str, language: str = "en") -> str:
    """Returns a value as it is printed; what a certificate comes to is a code."""
    if figure == f"{CERTIFICATE}.state":
        return sentence(f"certificate_state_{value}", language=language)
    return value or sentence("revision_nothing", language=language)


def rows_words(change: Change, language: str = "en") -> str:
    """Returns which violations came and went."""
    sides = (("revision_came", change.came), ("revision_went", change.went))
    told = (sentence(code, {"rows": ", ".join(rows)}, language) for code, rows in sides if rows)
    return listed(told, language)


def _values(change: Change, names: NamesOfCodes, language: str) -> dict[str, str]:
    return {
        "figure": figure_words(change.figure, names, language),
        "before": value_words(change.figure, change.before, language),
        "after": value_words(change.figure, change.after, language),
        "reason": change.reason or sentence("certificate_no_reason", language=language),
    }
