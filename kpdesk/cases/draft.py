"""What the operator typed: which violations a case is to be about, or what happened in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem
from kpdesk.cases.field_reading import read_fields
from kpdesk.cases.states import Step, Track
from kpdesk.cases.table import step_named


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A case to open: violations by uid or number; those of several persons make one case for each person.

    ``opened_on`` is today where it is None; ``overrides`` maps a warning's code to the reason for going on.
    """

    violations: tuple[str, ...]
    track: Track = Track.GENERAL
    opened_on: date | None = None
    authority: str = ""
    overrides: Mapping[str, str] = field(default_factory=dict)

    def check(self) -> list[Problem]:
        """Returns what is wrong with it."""
        if not [name for name in self.violations if name.strip()]:
            return [Problem("case_needs_violation", field="violations")]
        return []


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A step to take in the case with that number or uid; ``on`` is today where it is None."""

    case: str
    step: Step
    on: date | None = None
    fields: Mapping[str, object] = field(default_factory=dict)
    overrides: Mapping[str, str] = field(default_factory=dict)

    def check(self) -> list[Problem]:
        """Returns every problem of its fields."""
        return list(read_fields(self.step, self.fields)[1])

    def clean(self) -> dict[str, object]:
        """Returns the fields as they are kept."""
        return read_fields(self.step, self.fields)[0]


def track_named(text: str) -> Track:
    """Returns the track of that name; raises Refused ``track_unknown``."""
    try:
        return Track(text.strip().casefold())
    except ValueError:
        raise Refused("track_unknown", field="track", value=text, known=", ".join(Track)) from None


def step_from_file(case: str, step: str, on: date | None, untrusted_fields: object) -> StepDraft:
    """Returns the draft for a step whose fields were read from JSON, where ``overrides`` maps codes to reasons.

    Raises Refused ``step_unknown`` or ``step_fields_not_understood``.
    """
    if not isinstance(untrusted_fields, Mapping):
        raise Refused("step_fields_not_understood", field="fields")
    fields = {str(key): value for key, value in untrusted_fields.items()}
    reasons = fields.pop("overrides", {})
    if not isinstance(reasons, Mapping) or not all(isinstance(text, str) for text in reasons.values()):
        raise Refused("step_fields_not_understood", field="overrides")
    return StepDraft(case, step_named(step), on, fields, {str(code): text for code, text in reasons.items()})
