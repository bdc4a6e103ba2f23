"""Every code that this package can give has its sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kpdesk.workbooks
from kpdesk.base.sentences import known_codes, remedy, sentence

CODE = re.compile(r'"((?:workbook|csv|cell|sheet)_[a-z_]+|not_a_workbook)"')
SOURCES = sorted(Path(kpdesk.workbooks.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_each_code_in_the_source_has_a_sentence(source: Path) -> None:
    assert set(CODE.findall(source.read_text(encoding="utf-8"))) <= known_codes()


@pytest.mark.parametrize("code", ["not_a_workbook", "workbook_damaged", "workbook_unsafe", "cell_text_too_long"])
def test_sentences_and_remedies_are_there_in_both_languages(code: str) -> None:
    texts = [
        say(code, {"reason": "ratio", "length": 9}, language) for say in (sentence, remedy) for language in ("en", "ur")
    ]

    assert all(texts)
    assert len(set(texts)) == 4
