"""Every fixed word has its name in the window, and every control says what it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

from kpdesk.directives.rules import AckState
from kpdesk.monitoring.rules import Obtained
from kpdesk.violations.log_plan import Verdict
from kpdesk.violations.rules import Attribution, Disposal, Factor, Flag, Part
from ui.violations.names import size_words, word


@pytest.mark.parametrize("words", [Attribution, Disposal, Factor, Flag, Part, Obtained, AckState, Verdict])
def test_every_word_of_the_core_has_a_name(words):
    assert all(word(value) and word(value) != value.value for value in words)


def test_words_of_two_lists_that_are_spelt_alike_keep_their_own_names():
    assert word(AckState.REFUSED) != word(Verdict.REFUSED)
    assert word(Factor.FAMILY_PHOTO) != word(Flag.FAMILY_PHOTO)


@pytest.mark.parametrize(("size", "said"), [(500, "0 KB"), (2048, "2 KB"), (3 << 20, "3.0 MB"), (2 << 30, "2.0 GB")])
def test_sizes_are_told_in_their_unit(size, said):
    assert size_words(size) == said


def test_every_control_has_a_name_for_tests_and_screen_readers(page, settle):
    page.open_import()
    page.open_new()
    controls = [
        one
        for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
        for one in page.findChildren(kind)
        if not one.objectName().startswith("qt_") and not isinstance(one.parent(), QComboBox)
    ]
    silent = [one for one in controls if one.objectName() and not (one.accessibleName() or getattr(one, "text", str)())]

    assert len(controls) > 60
    assert [one for one in controls if not one.objectName() and not one.metaObject().className().startswith("Q")] == []
    assert [one.objectName() for one in silent] == []
