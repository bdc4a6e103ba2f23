"""Founding an office on a database server, and joining it, through the real widgets."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.presence import is_set_up
from kpdesk.desk.server_wanted import ServerWanted
from ui.first_run.join_window import JoinWindow
from ui.first_run.new_office import NewOffice
from ui.first_run.office_step import OfficeStep

PASSWORD = "four plain words here"


@pytest.fixture
def step(qtbot, jobs, clock):
    step = OfficeStep(jobs, clock)
    qtbot.addWidget(step)
    step.show()
    qtbot.waitUntil(lambda: step.office.count() > 60)
    yield step
    jobs.close()


def test_the_fields_of_a_server_come_when_they_are_asked_for(step, qtbot):
    assert "database" not in step.form.fields
    step.form.set_values({"full_name": "Shah Jehan"})
    qtbot.mouseClick(step.server, Qt.MouseButton.LeftButton)

    assert step.form.fields["full_name"].value() == "Shah Jehan"
    assert step.form.draft().server is None
    step.form.set_values({"database": " postgresql://h/d ", "files": "/shared"})
    assert step.form.draft().server == ServerWanted("postgresql://h/d", Path("/shared"))


def test_without_them_the_records_lie_in_the_data_folder():
    assert NewOffice("MRD").server is None


@pytest.fixture
def joining(qtbot, jobs, tmp_path, clock, database_server):
    """The window of a second computer, and what the administrator of the office told its user."""
    url = database_server.url(database_server.create())
    desk, _words = Desk.create(
        tmp_path / "one", "CPO", "shah", "Shah Jehan", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1),
        server=ServerWanted(url),
    )  # fmt: skip
    desk.close()
    parent = QWidget()
    qtbot.addWidget(parent)
    window = JoinWindow(tmp_path / "two", jobs, parent)
    window.open()
    told = {"database": url, "files": str(tmp_path / "one"), "user": "shah", "password": PASSWORD}
    yield window, told
    jobs.close()


def test_a_further_computer_joins_an_office(joining, qtbot, tmp_path):
    window, told = joining
    window.form.set_values(told)
    with qtbot.waitSignal(window.joined, timeout=20_000) as joined:
        window.form.submit()

    with joined.args[0] as desk:
        assert (desk.actor.full_name, desk.files) == ("Shah Jehan", tmp_path / "one")


def test_what_is_wrong_is_marked_at_its_field_and_nothing_is_set_up(joining, qtbot, tmp_path):
    window, told = joining
    window.form.submit()
    for name in told:
        assert window.form.fields[name].property("problem") is True

    for field, value in (("password", "not this one"), ("files", str(tmp_path)), ("database", "mysql://h/d")):
        window.form.set_values(told | {field: value})
        window.form.submit()
        qtbot.waitUntil(lambda: not window.busy)
        qtbot.waitUntil(lambda field=field: window.form.fields[field].property("problem") is True)
    assert not is_set_up(tmp_path / "two")
