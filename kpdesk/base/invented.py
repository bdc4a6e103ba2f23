"""Whether what this thread works on is invented: said by the store that was read last, asked by whoever makes papers.

A paper forgets nothing so surely as what each of its makers must remember to tell it. Practice data are therefore
known where papers and workbooks are drawn and where files leave the office, not where they are asked for.
"""

from __future__ import annotations

from contextvars import ContextVar

_INVENTED: ContextVar[bool] = ContextVar("invented", default=False)


def is_invented() -> bool:
    """Returns whether the store that this thread looked into last holds practice data."""
    return _INVENTED.get()


def say_invented(invented: bool) -> None:
    """Says of the store that this thread looks into now whether its data are invented; False when it is closed."""
    _INVENTED.set(invented)
