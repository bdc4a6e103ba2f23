"""The measurement of the guard, on few cases: every part of it runs as it does on ten thousand."""

from __future__ import annotations

from kpdesk.desk.measuring import case_guard
from kpdesk.desk.measuring.offices import fill, new_office


def test_the_measured_cases_are_clean_but_for_every_seventh() -> None:
    with new_office() as (desk, folder):
        fill(desk, folder, 60)
        with desk.workplace.writing() as uow:
            case_guard.insert_cases(uow.session.connection(), 21, uow.stamp())
            uow.commit()

        found, looked_at = desk.case_guard.open_cases()

    assert looked_at == 21
    assert [[entry.warning.code for entry in case.findings] for case in found] == [["enquiry_officer_not_senior"]] * 3


def test_the_measurement_keeps_its_promise_on_few() -> None:
    (result,) = case_guard.case_guard(14)

    assert (result.name, result.size, result.kept) == ("case_guard", 14, True)
