"""Beside the truth: what was found, what was missed, and what is false, row by row where rows stand together."""

from __future__ import annotations

from datetime import date

from kpdesk.desk.simulation.comparing import compared
from kpdesk.desk.simulation.truth import Anomaly, Planted
from kpdesk.province.warnings.finding import Finding, RowRef, WarningTest, key_of

DAY = date(2026, 8, 3)


def finding(test: WarningTest, office: str, *rows: tuple[str, str], part: str = "") -> Finding:
    return Finding(
        test, key_of(test, office, *([part] if part else [])), office, DAY, tuple(RowRef(*row) for row in rows)
    )


def test_a_planted_row_is_found_in_its_offices_finding_only() -> None:
    planted = [
        Planted(Anomaly.NO_PROOF, "MRD", "2026-W32", ("g1",)),
        Planted(Anomaly.NO_PROOF, "SWB", "2026-W32", ("g2",)),
    ]
    result = compared(
        planted, [finding(WarningTest.CLOSURE_WITHOUT_PROOF, "MRD", ("account", "g1"), ("account", "g2"))]
    )
    assert (result.found, result.missed) == ((planted[0],), (planted[1],))
    assert (result.told, len(result.false)) == (2, 1)
    assert (result.found_share, result.false_share) == (0.5, 0.5)


def test_a_finding_about_nothing_planted_is_false() -> None:
    result = compared([], [finding(WarningTest.SAME_SUPERVISOR, "MRD", ("violation", "v1"))])
    assert result.false == ("same_supervisor/MRD",)
    assert (result.found_share, result.false_share) == (1.0, 1.0)


def test_weeks_are_known_by_their_label_and_stretches_by_their_first_day() -> None:
    planted = [
        Planted(Anomaly.COPIED, "MRD", "2026-W33"),
        Planted(Anomaly.NIL, "SWB", "2026-W34", (), {"since": DAY.isoformat()}),
    ]
    told = [
        finding(WarningTest.COPIED_FIGURES, "MRD", part="2026-W33"),
        finding(WarningTest.NIL_WHILE_NEIGHBOURS, "SWB", part=DAY.isoformat()),
        finding(WarningTest.COPIED_FIGURES, "MRD", part="2026-W40"),
    ]
    result = compared(planted, told)
    assert (len(result.found), result.missed) == (2, ())
    assert result.false == ("copied_figures/MRD/2026-W40",)
