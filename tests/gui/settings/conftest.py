"""The page of users and settings over a real store, on the screen and read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.users import UsersDesk
from ui.context import Context
from ui.settings.settings_page import SettingsPage


@pytest.fixture
def context(desk, jobs) -> Iterator[Context]:
    desk.users = UsersDesk(desk.workplace, Argon2Cost(64, 1, 1))
    yield Context(desk, jobs, clock=desk.clock)
    jobs.close()


@pytest.fixture
def page(qtbot, context, settle) -> Iterator[SettingsPage]:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    context.changed.connect(page.on_changes)
    page.resize(1150, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settle()
    yield page
    settle()
