"""Settings: a value in its type and within its bounds, or refused."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.settings import SETTINGS


@pytest.mark.parametrize("key", sorted(SETTINGS))
def test_every_default_is_possible(key: str) -> None:
    assert SETTINGS[key].checked(SETTINGS[key].default) == SETTINGS[key].default


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("idle_lock_minutes", "0"),
        ("idle_lock_minutes", "-5"),
        ("idle_lock_minutes", 10**12),
        ("return_due_days", "three"),
        ("first_weekday", 7),
        ("language", "ps"),
        ("station", "x" * 201),
        ("station", "Mardan\x07"),
        ("station", "Mardan\udcff"),
    ],
)
def test_what_no_office_can_mean_is_refused(key: str, value: object) -> None:
    with pytest.raises(Refused) as refused:
        SETTINGS[key].checked(value)
    assert refused.value.code == "setting_not_possible"


def test_a_text_is_kept_on_one_line_without_marks_that_nobody_sees() -> None:
    assert SETTINGS["head_name"].checked(" Gul\u202e\n Khan ") == "Gul Khan"
