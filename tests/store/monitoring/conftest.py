"""A second clerk, since nobody confirms his own closure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.desk import Desk
from kpdesk.desk.monitoring import MonitoringDesk
from kpdesk.store.store import Workplace


@pytest.fixture
def as_role(desk: Desk) -> Callable[[Role], MonitoringDesk]:
    """Gives the monitoring face of another user of the office in that role."""

    def made(role: Role) -> MonitoringDesk:
        return MonitoringDesk(Workplace(desk.workplace.store, Actor("asad", "Asad Gul", role, "MRD")))

    return made


@pytest.fixture
def second(as_role: Callable[[Role], MonitoringDesk]) -> MonitoringDesk:
    """Another clerk at work."""
    return as_role(Role.CLERK)
