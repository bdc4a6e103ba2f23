"""Registers against a slow recount from the cases themselves, day by day, and at their edges."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.cases.states import State
from kpdesk.desk import Desk
from kpdesk.desk.registers import RegistersDesk
from kpdesk.store.store import Workplace
from kpdesk.weekly.registers.pending import PENDING
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted

FROM_THE_START = 64
"""Days from the opening of the cases to after the last decision."""


def test_on_every_day_the_pending_cases_are_those_whose_steps_say_so(office, cells) -> None:
    views = [office.desk.cases.show(number) for number in office.cases.values()]
    opened = views[0].row.opened_on

    for day in (opened + timedelta(days=after) for after in range(-1, FROM_THE_START, 3)):
        recounted = set()
        for view in views:
            stood = [step.to_state for step in view.steps if step.on <= day]
            if day >= view.row.opened_on and (stood[-1] if stood else State.INFORMATION) in PENDING:
                recounted.add(view.row.number)
        assert {number for (number,) in cells(office.register("pending", last=day), "Case")} == recounted, day


def test_periods_that_follow_each_other_hold_every_punishment_once(office, cells) -> None:
    whole = cells(office.register("punishments"), "Case", "Ordered on", "Punishment")
    first = whole[0][1]

    parts = []
    for start in range(0, 90, 7):
        begin = first + timedelta(days=start)
        parts += cells(
            office.register("punishments", first=begin, last=begin + timedelta(days=6)),
            "Case",
            "Ordered on",
            "Punishment",
        )

    assert parts == whole


def test_stations_together_hold_the_whole_register(office, cells) -> None:
    stations = {station for (station,) in cells(office.register("punishments"), "Station")}

    narrowed = [office.register("punishments", station=station).rows for station in sorted(map(str, stations))]

    assert sum(narrowed) == office.register("punishments").rows


def test_punishments_and_measures_share_no_row(office, cells) -> None:
    punished = cells(office.register("punishments"), "Case", "Ordered on")
    measures = cells(office.register("measures"), "Case", "On")

    assert set(punished).isdisjoint(measures)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_an_office_without_records_has_every_register(desk: Desk, language, tmp_path) -> None:
    for kind in RegisterKind:
        register = desk.registers.register(RegisterWanted(kind), language)

        assert desk.registers.pdf(register).startswith(b"%PDF")
        desk.registers.export(register, tmp_path / f"{kind}.xlsx")


def test_an_auditor_draws_up_and_prints_what_he_may_read(office) -> None:
    auditor = RegistersDesk(Workplace(office.desk.workplace.store, Actor("asad", "Asad Gul", Role.AUDITOR, "MRD")))
    register = auditor.register(RegisterWanted(RegisterKind.PUNISHMENTS))

    auditor.note_issued(register, "printed")

    assert auditor.pdf(register).startswith(b"%PDF")
    assert office.desk.audit.latest(1)[0].actor == "asad"
