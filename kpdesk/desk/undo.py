"""The desk's face for taking back what the user did last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.desk.undo_steps import UndoStep, last_steps
from kpdesk.desk.undo_taking import take_back
from kpdesk.store.store import Workplace
from kpdesk.store.undo_actions import REDONE

_FEW: Final = 6


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, in words; ``kept`` counts rows of an import that somebody had changed and that stayed."""

    step: UndoStep
    changes: Changes
    kept: int = 0


class UndoDesk:
    """The last fifty pieces of work of the user at the desk."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def steps(self, language: str = "en") -> tuple[UndoStep, ...]:
        """Returns what the user did last, the newest first, each with why it stays where it does."""
        with self._at.reading() as session:
            return last_steps(session, self._at.actor, language)

    def next(self, language: str = "en") -> UndoStep | None:
        """Returns what "Undo" would take back: the newest work that is not itself a taking back, if it can be."""
        found = next((step for step in self._newest(language) if not step.passed_over), None)
        return found if found is not None and found.can_be_undone else None

    def next_again(self, language: str = "en") -> UndoStep | None:
        """Returns what "Do again" would bring back: the newest taking back that no later work followed."""
        for step in self._newest(language):
            if step.takes_back and step.can_be_undone:
                return step
            if not step.passed_over and step.action != REDONE:
                return None
        return None

    def undo(self, step: int | None = None, language: str = "en", progress: Progress | None = None) -> Undone:
        """Takes one piece of work back, by default the newest.

        Raises as :func:`kpdesk.desk.undo_taking.take_back`, and Refused ``undo_nothing``.
        """
        steps = self.steps(language)
        if step is None:
            first = next((one for one in steps if not one.passed_over), None)
            if first is None:
                raise Refused("undo_nothing")
            step = first.step
        return self._take(step, steps, progress)

    def again(self, language: str = "en", progress: Progress | None = None) -> Undone:
        """Does again what was taken back last; raises as :meth:`undo`, Refused ``undo_nothing_again``."""
        found = self.next_again(language)
        if found is None:
            raise Refused("undo_nothing_again")
        return self._take(found.step, (found,), progress)

    def _newest(self, language: str) -> Iterator[UndoStep]:
        """Gives the newest steps, and reads the others only where these are not enough: asked after every act."""
        few = self._read(language, _FEW)
        yield from few
        if len(few) == _FEW:
            yield from self.steps(language)[_FEW:]

    def _read(self, language: str, limit: int) -> tuple[UndoStep, ...]:
        with self._at.reading() as session:
            return last_steps(session, self._at.actor, language, limit)

    def _take(self, step: int, steps: tuple[UndoStep, ...], progress: Progress | None) -> Undone:
        with self._at.writing() as uow:
            taken = take_back(uow, step, progress)
            uow.commit()
        return Undone(next(one for one in steps if one.step == step), taken.changes, taken.kept)
