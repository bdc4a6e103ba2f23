"""What the window shows around its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kpdesk.desk import Desk
from ui.window.page_entry import PageEntry
from ui.window.quiet_bar import Fact
from ui.window.search_box import Find


@dataclass(frozen=True, slots=True)
class Frame:
    """What the window shows around its pages; the callables run in jobs, off the GUI thread.

    ``office`` is the office's name, ``counters`` what is due by page name, ``facts`` what the quiet bar always shows.
    """

    office: str
    entries: Sequence[PageEntry]
    find: Find
    counters: Callable[[Desk], Mapping[str, int]]
    facts: Callable[[Desk], Sequence[Fact]]
