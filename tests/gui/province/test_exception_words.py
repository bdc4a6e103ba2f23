"""Every exception that a certificate can make has its words at headquarters."""

from __future__ import annotations

import pytest

from kpdesk.base.sentences import known_codes
from kpdesk.province.rows import OfficeStatus
from kpdesk.province.rules import State
from ui.province.names import reason_words


@pytest.mark.parametrize("code", sorted(code for code in known_codes() if code.startswith("except_")))
def test_each_exception_has_its_words(code):
    office = OfficeStatus("SWT", "Swat", None, State.QUALIFIED, None, 0, code)

    assert reason_words(office) not in {"", code}


def test_an_exception_that_stands_twice_is_said_once():
    office = OfficeStatus("SWT", "Swat", None, State.QUALIFIED, None, 0, "except_no_unit, except_no_unit")

    assert reason_words(office) == "no unit notified"


def test_a_refused_file_says_why():
    office = OfficeStatus("SWT", "Swat", None, State.REJECTED, None, 0, "changed_after_sealing")

    assert "Swat sealed it" in reason_words(office)


def test_an_office_in_order_needs_no_words():
    assert reason_words(OfficeStatus("SWT", "Swat", None, State.RECEIVED, None, 0)) == ""
