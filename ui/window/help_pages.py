"""The help as pages: a title, tasks as headings, and which part speaks of which window."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kpdesk.base.letters import fold
from kpdesk.base.resources import resource

GENERAL = "window"
NAMES = (
    "window", "today", "roster", "directives", "monitoring", "violations", "cases", "weekly", "exchange", "province",
    "settings",
)  # fmt: skip
"""In the order of the navigation; the first is about the window itself."""

_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
_LINK = re.compile(r"\]\((page|control):([^)\s]+)\)")
_BOLD = re.compile(r"\*\*([^*]{3,60})\*\*")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page in one language, as Markdown."""

    name: str
    title: str
    text: str

    @property
    def headings(self) -> tuple[str, ...]:
        """The tasks that it tells of, without its title."""
        return tuple(_HEADING.findall(self.text)[1:])

    @property
    def controls(self) -> tuple[str, ...]:
        """The object names of the controls that it points at."""
        return tuple(name for kind, name in _LINK.findall(self.text) if kind == "control")

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that it leads to."""
        return tuple(name for kind, name in _LINK.findall(self.text) if kind == "page")


@dataclass(frozen=True, slots=True)
class HelpHit:
    """Where something was found: the page, and the task or the words near which it stands; "" for the page itself."""

    page: HelpPage
    heading: str


def help_page(name: str, language: str) -> HelpPage:
    """Returns a page in that language, else in English; the general one where there is none of that name."""
    for file_name in (f"{name}.{language}.md", f"{name}.en.md", f"{GENERAL}.{language}.md", f"{GENERAL}.en.md"):
        file = resource("help", file_name)
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            return HelpPage(file_name.split(".")[0], _HEADING.findall(text)[0], text)
    raise AssertionError("the general help is part of the program")


def help_pages(language: str, names: Iterable[str] = NAMES) -> tuple[HelpPage, ...]:
    """Returns pages in that language, in the given order."""
    return tuple(help_page(name, language) for name in names)


def found_in(pages: Iterable[HelpPage], text: str) -> Iterator[HelpHit]:
    """Yields where all the words stand together: first titles and tasks, then the paragraphs of pages."""
    words = fold(text).split()
    if not words:
        return
    later: list[HelpHit] = []
    for page in pages:
        if _holds(page.title, words):
            yield HelpHit(page, "")
        heading = ""
        for paragraph in page.text.split("\n"):
            if match := _HEADING.match(paragraph):
                heading = match[1]
                if heading != page.title and _holds(heading, words):
                    yield HelpHit(page, heading)
            elif _holds(paragraph, words):
                bold = _BOLD.search(paragraph)
                later.append(HelpHit(page, heading if heading != page.title else bold[1] if bold else ""))
    yield from dict.fromkeys(later)


def part_about(window: str, language: str = "en") -> tuple[str, str]:
    """Returns the page that speaks of a window of this object name, and the words near which it does; ("", "") if
    none does. A task is named as the page in that language names it: the pages have the same tasks in one order.
    """
    page, _, words = _parts().get(window, "").partition("#")
    tasks = help_page(page, "en").headings if page else ()
    if language != "en" and words in tasks:
        words = help_page(page, language).headings[tasks.index(words)]
    return page, words


@cache
def _parts() -> dict[str, str]:
    parts: dict[str, str] = json.loads(resource("help", "parts.json").read_text(encoding="utf-8"))
    return parts


def _holds(text: str, words: list[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in words)
