"""What the program itself has to say, as a search over everything finds it: settings and help pages."""

from __future__ import annotations

from dataclasses import dataclass
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
    hits = (_page_hit(page, plain) for page in _pages(language))
    return tuple(sorted((hit for hit in hits if hit is not None), key=lambda hit: hit.fit)[:limit])


def _page_hit(page: _Page, plain: str) -> SearchHit | None:
    named = fit_of(plain, page.name, page.folded_title)
    if named < Fit.SOUNDS:
        return SearchHit(SearchKind.HELP, page.name, page.title, fit=named)
    wanted = plain.split()
    headed = all(word in page.folded_headings for word in wanted)
    heading = (
        next((head for head, folded, _text in page.parts if all(w in folded for w in wanted)), None) if headed else None
    )
    fit = Fit.SOUNDS if heading is None else Fit.WORDS
    if heading is None and plain in page.folded_text:
        heading = next((head for head, _folded, text in page.parts if plain in text), None)
    if heading is None:
        return None
    return SearchHit(
        SearchKind.HELP, page.name, page.title, details=(heading,) if heading != page.title else (), fit=fit
    )  # fmt: skip


@cache
def _settings() -> dict[str, str]:
    """Returns the folded words of every setting: they change with the program only."""
    return {
        key: fold(
            " ".join((key.replace("_", " "), *(say(key, one) for one in LANGUAGES for say in (title_of, hint_of))))
        )
        for key in SETTINGS
    }


@dataclass(frozen=True, slots=True)
class _Page:
    """A help page; ``parts`` are heading, folded heading and folded text, and the whole of them for a first look."""

    name: str
    title: str
    folded_title: str
    parts: tuple[tuple[str, str, str], ...]
    folded_headings: str
    folded_text: str


@cache
def _pages(language: str) -> tuple[_Page, ...]:
    found = []
    for path in sorted(resource("help").glob("*.en.md")):
        own = path.with_name(path.name.replace(".en.md", f".{language}.md"))
        text = (own if own.is_file() else path).read_text(encoding="utf-8")
        parts = _parts(text)
        headings, texts = ("\n".join(part[place] for part in parts) for place in (1, 2))
        title = parts[0][0]
        found.append(_Page(path.name.removesuffix(".en.md"), title, fold(title), parts, headings, texts))
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
