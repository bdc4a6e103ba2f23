"""The measurement of drawing up a week, on few rows: every part runs as it does on half a million."""

from __future__ import annotations

from kpdesk.cli.bench import MEASUREMENTS
from kpdesk.desk.measuring.weekly_counting import weekly_draw_up


def test_drawing_up_a_week_is_measured_beside_bare_sql():
    (found,) = weekly_draw_up(900)

    assert (found.name, found.size, found.limit) == ("weekly_draw_up", 900, "2.0x or 0.2 s")
    assert found.seconds > 0 and found.reference_seconds > 0


def test_it_is_known_to_the_command_line():
    assert MEASUREMENTS["weekly_draw_up"] == ("kpdesk.desk.measuring.weekly_counting", "weekly_draw_up")
