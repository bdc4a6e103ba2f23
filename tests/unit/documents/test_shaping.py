"""Urdu words as glyphs, and glyphs as outlines."""

from __future__ import annotations

import pytest

from kpdesk.documents.fonts import UrduFace, shaping_font
from kpdesk.documents.outlines import outline
from kpdesk.documents.shaping import shaped, shaped_digits


def test_urdu_digits_are_set_from_left_to_right():
    font = shaping_font(UrduFace.NASKH)
    word = shaped_digits("۲۰۲۵")

    glyphs = [placed.glyph for placed in sorted(word.glyphs, key=lambda placed: placed.x)]

    assert glyphs == [font.get_nominal_glyph(ord(digit)) for digit in "۲۰۲۵"]


def test_letters_are_joined_and_run_from_the_right():
    alone = shaping_font(UrduFace.NASKH).get_nominal_glyph(ord("م"))
    word = shaped("محمد", UrduFace.NASKH)

    assert alone not in [placed.glyph for placed in word.glyphs]
    assert max(word.glyphs, key=lambda placed: placed.x).glyph == shaped("محر", UrduFace.NASKH).glyphs[-1].glyph


@pytest.mark.parametrize("face", list(UrduFace))
@pytest.mark.parametrize("word", ["شوکاز", "اہلکار", "حکم", "ٹک", "ڈیوٹی", "ژوب", "ہے۔", "ؤ", "نئے"])
def test_every_letter_of_urdu_has_a_glyph(face, word):
    assert all(placed.glyph for placed in shaped(word, face).glyphs)


def test_pashto_letters_that_nastaliq_lacks_come_in_naskh():
    assert all(placed.glyph for placed in shaped("ښېګړه", UrduFace.NASTALIQ).glyphs)


def test_a_glyph_is_a_closed_filled_path_of_cubic_curves():
    glyph = shaped("م", UrduFace.NASTALIQ).glyphs[0].glyph

    operators = outline(UrduFace.NASTALIQ, False, glyph).split()

    assert operators[-1] == "f"
    assert {"m", "c", "h"} <= set(operators)
    assert not {"q", "v", "y"} & set(operators)


def test_the_two_faces_give_different_outlines_for_one_glyph_number():
    assert outline(UrduFace.NASKH, False, 300) != outline(UrduFace.NASTALIQ, False, 300)
