"""The practice province: a CPO with invented offices that have reported, from which nothing is ever sent."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.practice.marker import is_practice_folder
from kpdesk.desk.practice.province import OFFICES, practice_province
from kpdesk.province.warnings.finding import WarningTest

CLOCK = FixedClock(datetime(2026, 11, 23, 9, tzinfo=UTC))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offices") / "cpo-practice"
    practice_province(folder, CLOCK, cost=Argon2Cost(64, 1, 1)).close()
    return folder


def test_it_has_reports_and_something_for_every_warning(folder: Path) -> None:
    with practice_province(folder, CLOCK) as desk:
        assert (desk.actor.office, desk.is_practice()) == ("CPO", True)
        assert desk.province.status().received in (OFFICES - 1, OFFICES)
        assert {shown.test for shown in desk.early_warnings.findings()} == set(WarningTest)


def test_it_is_marked_found_again_and_sends_nothing(folder: Path, tmp_path: Path) -> None:
    assert is_practice_folder(folder)
    assert (folder / "truth.json").is_file()
    with practice_province(folder, CLOCK) as desk:
        assert desk.audit.verify().intact
        with pytest.raises(Refused, match="practice_never_sent"):
            desk.exchange.send_directives(tmp_path)
