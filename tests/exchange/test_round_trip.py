"""A district's week travels to the CPO and its receipt travels back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kpdesk.desk import Desk


def test_a_frozen_week_is_received_at_the_cpo(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Callable[..., str]
) -> None:
    freeze(enrolled)
    sent = enrolled.exchange.send("2026-W47", stick)
    assert sent.name == "KPD_MRD_CPO_00001_return_2026-W47.xlsx"

    report = cpo.exchange.receive([Path(sent.path)], accept=True)[0]

    assert (report.colour, report.code, report.sender, report.recipients) == ("green", "in_order", "MRD", ("CPO",))
    assert report.counts == {"added": 4, "updated": 0, "same": 0, "conflicts": 0, "refused": 0}
