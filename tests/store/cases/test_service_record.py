"""What a case does to a person stands in the service record with its day and order."""

from __future__ import annotations

from datetime import date


def states(office, aspect):
    held = office.desk.service_record.holdings(office.persons[0])
    return [(h.value, h.held_from, h.held_until, h.order_no) for h in held if h.aspect == aspect]


def test_suspension_and_reinstatement_are_in_the_service_record(office) -> None:
    case = office.case()
    office.take(case, "suspended", 1, reason="grave", number="77/PA")
    office.take(case, "reinstated", 9, period_treated_as="on_duty")

    assert states(office, "service_state") == [
        ("in_service", None, date(2026, 11, 3), ""),
        ("suspended", date(2026, 11, 3), date(2026, 11, 11), "77/PA"),
        ("reinstated", date(2026, 11, 11), None, ""),
    ]


def test_closing_to_lines_does_not_touch_the_day_of_the_service_state(office) -> None:
    case = office.case()
    office.take(case, "suspended", 1, reason="grave", number="77/PA")
    office.take(case, "closed_to_lines", 2)

    assert states(office, "duty_state")[-1][:3] == ("closed_to_lines", date(2026, 11, 4), None)
    assert states(office, "service_state")[-1][:2] == ("suspended", date(2026, 11, 3))


def test_dismissal_is_in_the_service_record_with_its_order(office, punished) -> None:
    punished("DISMISSAL")

    assert states(office, "service_state")[-1] == ("dismissed", date(2026, 11, 26), None, "OB 812")
