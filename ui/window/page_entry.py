"""A page as the navigation knows it: built when it is first opened."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass

from ui.context import Context
from ui.support.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One line of the navigation; ``name`` is also the page's object name and its counter's key."""

    name: str
    title: str
    icon: str
    build: Callable[[Context], Page]


def lazy(module: str, name: str) -> Callable[[Context], Page]:
    """Returns a factory that imports the page's module only when the page is first opened."""

    def build(context: Context) -> Page:
        made = getattr(importlib.import_module(module), name)(context)
        if not isinstance(made, Page):
            raise TypeError(f"{module}:{name} is not a page")
        return made

    return build
