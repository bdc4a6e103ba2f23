"""What the program itself has to say, as a search over everything finds it: settings and help pages."""

from __future__ import annotations

from functools import cache

from kpdesk.base.letters import fold
from kpdesk.base.resources import resource
from kpdesk.base.sentences import LANGUAGES
from kpdesk.base.settings import SETTINGS
from kpdesk.desk.search_rows import Fit, SearchHit, SearchKind, fit_of
from kpdesk.desk.setting_list import hint_of, title_of

SHORTEST = 3
"""Letters from which on help texts are looked through: fewer are in every one."""


def settings(plain: str, language: str, limit: int) -> tuple[SearchHit, ...]:
    """Returns settings by name, or by the words of their title and hint in either language."""
    found = []
    for key, words in _settings().items():
        if all(part in words for part in plain.split()):
            fit = min(fit_of(plain, key, fold(title_of(key, language))), Fit.WORDS)
            found.append(SearchHit(SearchKind.SETTING, key, title_of(key, language), key, fit=fit))
    return tuple(sorted(found, key=lambda hit: hit.fit)[:limit])


def help_pages(plain: str, language: str, limit: int) -> tuple[SearchHit, ...]:
    """Returns help pages by title, by the words of a heading, or by what they say; ``details`` is that heading."""
    if len(plain) < SHORTEST:
        return ()
    hits = (_page_hit(name, title, parts, plain) for name, title, parts in _pages(language))
    return tuple(sorted((hit for hit in hits if hit is not None), key=lambda hit: hit.fit)[:limit])


def _page_hit(name: str, title: str, parts: tuple[tuple[str, str, str], ...], plain: str) -> SearchHit | None:
    wanted = plain.split()
    named = fit_of(plain, name, fold(title))
    if named < Fit.SOUNDS:
        return SearchHit(SearchKind.HELP, name, title, fit=named)
    for headed in (True, False):
        for heading, folded_heading, folded_text in parts:
            if all(word in folded_heading for word in wanted) if headed else plain in folded_text:
                details = (heading,) if heading != title else ()
                return SearchHit(SearchKind.HELP, name, title, details=details, fit=Fit.WORDS if headed else Fit.SOUNDS)
    return None


@cache
def _settings() -> dict[str, str]:
    """Returns the folded words of every setting: they change with the program only."""
    return {
        key: fold(
            " ".join((key.replace("_", " "), *(say(key, one) for one in LANGUAGES for say in (title_of, hint_of))))
        )
        for key in SETTINGS
    }


@cache
def _pages(language: str) -> tuple[tuple[str, str, tuple[tuple[str, str, str], ...]], ...]:
    found = []
    for path in sorted(resource("help").glob("*.en.md")):
        own = path.with_name(path.name.replace(".en.md", f".{language}.md"))
        text = (own if own.is_file() else path).read_text(encoding="utf-8")
        parts = _parts(text)
        found.append((path.name.removesuffix(".en.md"), parts[0][0], parts))
    return tuple(found)


def _parts(text: str) -> tuple[tuple[str, str, str], ...]:
    """Returns heading, folded heading and folded text of each part of a page."""
    parts, heading, lines = [], "", list[str]()
    for line in (*text.splitlines(), "#"):
        if line.startswith("#"):
            if heading or lines:
                parts.append((heading, fold(heading), fold(f"{heading} {' '.join(lines)}")))
            heading, lines = line.lstrip("# ").strip(), []
        elif line.strip():
            lines.append(line)
    return tuple(parts)
