"""What keeps the translations: values stay values, Latin data are set apart, plurals reach the heirs of a class."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(scope="module")
def tools() -> ModuleType:
    sys.path.insert(0, str(PACKAGING))
    try:
        spec = importlib.util.spec_from_file_location("translations_under_test", PACKAGING / "translations.py")
        made = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(made)
    finally:
        sys.path.remove(str(PACKAGING))
    return made


def message(tools, source, *forms, counts=False):
    return tools.Message("Page", source, counts=counts, forms=forms)


@pytest.mark.parametrize(
    ("plain", "apart"),
    [
        ("بتاریخ {0} تک", "بتاریخ \u2068{0}\u2069 تک"),
        ("Ctrl+K سے", "\u2066Ctrl+K\u2069 سے"),
        ("08.04.2025 کا مراسلہ", "\u206608.04.2025\u2069 کا مراسلہ"),
        ("14 دن", "14 دن"),
        ("%n دن", "%n دن"),
        ("ورک بک (*.xlsx)", "ورک بک (*.xlsx)"),
    ],
)
def test_latin_data_in_an_urdu_text_are_set_apart_once(tools, plain, apart):
    assert tools.isolated(plain) == apart
    assert tools.isolated(apart) == apart


@pytest.mark.parametrize(
    ("source", "form", "fault"),
    [
        ("Save", "", "not translated"),
        ("From {0}", "از", "other placeholders"),
        ("Save", "&محفوظ", "mnemonic"),
        (" by {0}", "از \u2068{0}\u2069", "other spaces"),
        ("From {0}", "از {0}", "wrong end"),
    ],
)
def test_an_unsound_translation_is_named(tools, source, form, fault):
    told = list(tools.faults_of(message(tools, source, *([form] if form else [])), "ur"))

    assert any(fault in line for line in told), told


def test_a_sound_translation_is_not_named(tools):
    assert list(tools.faults_of(message(tools, "From {0}", "از \u2068{0}\u2069"), "ur")) == []


def test_english_counts_in_its_own_plurals(tools):
    assert tools.english_forms("%n day(s) left") == ("%n day left", "%n days left")
    assert tools.english_forms("%n entry(s) were written") == ("%n entry was written", "%n entries were written")


def test_a_text_that_a_module_translates_through_its_own_function_is_found(tools, tmp_path):
    file = tmp_path / "columns.py"
    file.write_text(
        'C = "cases"\ndef _tr(text):\n    return QCoreApplication.translate(C, text)\n'
        'a = _tr("Number")\nb = _tr("One" if a else "Many")\n',
        encoding="utf-8",
    )

    assert tools.wrapped_texts([file]) == [("cases", "Number"), ("cases", "One"), ("cases", "Many")]


def test_a_text_that_counts_is_known_to_the_classes_that_inherit_it(tools, tmp_path):
    file = tmp_path / "page.py"
    file.write_text("class Page: ...\nclass ListPage(Page[Row]): ...\nclass Roster(ListPage): ...\n", encoding="utf-8")

    assert tools.heirs([file])["Page"] == ["ListPage", "Roster"]


def test_a_new_place_of_a_text_takes_over_the_translation_it_has_elsewhere(tools):
    from dataclasses import replace

    fresh = message(tools, "Save")
    narrow = replace(fresh, context="Other")
    joined = tools.merged([fresh, narrow], [], {"Save": ("محفوظ کریں",), "Other|Save": ("بچائیں",)})

    assert {one.context: one.forms for one in joined} == {"Page": ("محفوظ کریں",), "Other": ("بچائیں",)}
