"""What a committed piece of work changed, so that pages know whether to reload."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The features whose records changed and the uids of the main records, in the order of the work.

    ``features`` holds package names under ``kpdesk`` ("roster", "violations", ...). A verb that makes one
    record has it as the only entry of ``uids``. Two changes are joined with ``|``.
    """

    features: frozenset[str] = frozenset()
    uids: tuple[str, ...] = ()

    @classmethod
    def of(cls, *features: str, uids: tuple[str, ...] = ()) -> Changes:
        """Returns changes in the named features."""
        return cls(frozenset(features), uids)

    @property
    def uid(self) -> str:
        """The uid of the first record; raises IndexError when there is none."""
        return self.uids[0]

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.features | other.features, self.uids + other.uids)
