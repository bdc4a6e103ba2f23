"""Which proceedings and steps the rules that apply to a rank know: their own row says it, the code does not.

A regime without a list of steps, or one that the office has not yet checked against its paper copy, keeps nothing
out: the finding is told. A checked list is kept. Source: domain notes §1.1, §1.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from kpdesk.base.errors import Refused
from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.fields import FIELDS, Field
from kpdesk.cases.findings import Warning, warn
from kpdesk.cases.schedule import Schedule
from kpdesk.cases.states import Step, Track

REPRESENTATIVE = "departmental_representative"


def knows(schedule: Schedule, step: Step) -> bool:
    """Returns whether the regime has that step; yes where no regime or no list is on record."""
    regime = schedule.regime
    return regime is None or not regime.steps or step in regime.steps


def keeps_out(schedule: Schedule, step: Step) -> bool:
    """Returns whether the step cannot be taken at all under a list that was checked."""
    return not knows(schedule, step) and schedule.regime is not None and not schedule.regime.confirm


def refuse_unknown(schedule: Schedule, step: Step) -> None:
    """Returns when the regime lets the step be taken; raises Refused ``step_not_in_regime``."""
    if keeps_out(schedule, step) and schedule.regime:
        raise Refused("step_not_in_regime", field="step", step=step.value, regime=schedule.regime.title)


def refuse_track(schedule: Schedule, track: Track) -> None:
    """Returns when the regime knows those proceedings; raises Refused ``track_not_in_regime``."""
    regime = schedule.regime
    if regime and regime.tracks and track not in regime.tracks and not regime.confirm:
        raise Refused("track_not_in_regime", field="track", track=track.value, regime=regime.title)


def unknown_step(_case: CaseFacts, step: StepFact, schedule: Schedule) -> Iterator[Warning]:
    """Yields a step that the regime's list, not yet checked, does not have."""
    if not knows(schedule, step.step) and schedule.regime:
        yield warn("step_not_in_regime", True, step=step.step.value, regime=schedule.regime.title)


def fields_of(step: Step, schedule: Schedule) -> tuple[Field, ...]:
    """Returns the fields that a form asks for with the step under this regime."""
    represented = schedule.regime is not None and schedule.regime.departmental_representative
    return tuple(field for field in FIELDS[step] if represented or field.name != REPRESENTATIVE)
