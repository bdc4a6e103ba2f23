"""One finding of the guard: its code, the rule it rests on, and the values of its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kpdesk.cases.finding_rules import LAW, STOPS, Law, Question


@dataclass(frozen=True, slots=True)
class Warning:
    """A defect that the step would have; ``rule`` is a message code, ``values`` fill the sentence of ``code``.

    ``confirm`` where it rests on a limit or a line that the office has not yet checked against its paper copy:
    it is told and never blocks.
    """

    code: str
    rule: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    confirm: bool = False

    @property
    def law(self) -> Law:
        """What is asked, and what mends it."""
        return LAW[self.code]

    @property
    def question(self) -> Question:
        """Which of the tribunal's questions it answers with no."""
        return self.law.question

    @property
    def blocks(self) -> bool:
        """Whether the step is taken only with a reason, which then stands in the file."""
        return not self.confirm

    @property
    def stops(self) -> bool:
        """Whether no reason helps: nobody is judge in his own cause."""
        return self.code in STOPS


def warn(code: str, confirm: bool = False, /, **values: object) -> Warning:
    """Returns the finding with the rule that it rests on."""
    shown = MappingProxyType({key: str(value) for key, value in values.items()})
    return Warning(code, f"rule_{LAW[code].rule}", shown, confirm)
