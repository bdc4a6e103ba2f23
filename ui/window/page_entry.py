"""A page as the navigation knows it: built when it is first opened."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from ui.context import Context
from ui.support.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One line of the navigation; ``name`` is also the page's object name and its counter's key."""

    name: str
    title: str
    icon: str
    build: Callable[[Context], Page]

    def load(self) -> None:
        """Imports what the page is made of, where that waits for its first opening; any thread may call this."""
        if isinstance(self.build, LazyPage):
            self.build.kind()


@dataclass(frozen=True, slots=True)
class LazyPage:
    """A factory that imports the page's module only when the page is first built."""

    module: str
    name: str

    def kind(self) -> type[Page]:
        """Returns the page's class; raises TypeError where the name is another thing."""
        found = getattr(importlib.import_module(self.module), self.name)
        if not (isinstance(found, type) and issubclass(found, Page)):
            raise TypeError(f"{self.module}:{self.name} is not a page")
        return found

    def __call__(self, context: Context) -> Page:
        """Returns the page."""
        return cast(Callable[[Context], Page], self.kind())(context)
