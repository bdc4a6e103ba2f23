"""WCAG AA over every pair of colour roles that is seen together: text 4.5, edges and focus 3.0."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPalette

from kpdesk.base.resources import resource
from tests.gui.looks.colour_pairs import ROLES, edge_pairs, painted_pairs, rules, selection_pairs, text_pairs
from ui.support.theme import THEMES, apply_theme

TEXT, PART = 4.5, 3.0
PALETTE_TEXTS = [
    ("WindowText", "Window"), ("Text", "Base"), ("Text", "AlternateBase"), ("ButtonText", "Button"),
    ("HighlightedText", "Highlight"), ("Link", "Base"), ("Link", "Window"), ("LinkVisited", "Base"),
    ("PlaceholderText", "Base"), ("ToolTipText", "ToolTipBase"), ("BrightText", "Window"),
]  # fmt: skip
"""What Qt's own widgets write with, and on."""


def luminance(color):
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_weak(theme, pairs, least):
    measured = {
        (pair.ink, pair.ground, pair.where): ratio(theme.color(pair.ink), theme.color(pair.ground)) for pair in pairs
    }
    return [
        f"{ink} on {ground} in {where}: {found:.2f}"
        for (ink, ground, where), found in measured.items()
        if found < least
    ]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("pairs", [text_pairs, selection_pairs, painted_pairs])
def test_every_text_can_be_read_on_its_ground(theme, pairs):
    assert len(pairs()) > 3
    assert too_weak(theme, pairs(), TEXT) == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_edges_of_what_can_be_used_and_the_focus_are_seen(theme):
    edges = edge_pairs()

    assert len(edges) > 15
    assert [either for either in edges if len(too_weak(theme, either, PART)) == len(set(either))] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_what_tells_by_its_colour_alone_is_seen(theme):
    parts = [("field_border", "window"), ("field_border", "surface"), ("accent", "surface"), ("accent", "sunken")]
    parts += [(tone, "surface") for tone in ("good", "warning", "danger", "muted")]  # bars and lines of charts

    assert [pair for pair in parts if ratio(theme.color(pair[0]), theme.color(pair[1])) < PART] == []


@pytest.mark.parametrize("name", THEMES)
def test_qts_own_palette_is_explicit_and_can_be_read(qapp, name):
    apply_theme(qapp, name)
    try:
        palette, role = qapp.palette(), QPalette.ColorRole
        weak = [
            (group.name, ink, ground)
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
            for ink, ground in PALETTE_TEXTS
            if ratio(palette.color(group, role[ink]), palette.color(group, role[ground])) < TEXT
        ]
        ours = {QColor(getattr(THEMES[name], one)).name() for one in ROLES}
        groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
        kinds = [one for one in role if one not in (role.NoRole, role.NColorRoles)]
        foreign = [
            (group.name, kind.name)
            for group in groups
            for kind in kinds
            if palette.color(group, kind).name() not in ours
        ]
    finally:
        apply_theme(qapp, "light")

    assert weak == []
    assert foreign == []


def test_the_small_pictures_of_the_style_sheet_have_the_themes_colours():
    for theme in THEMES.values():
        for file, role in (
            ("arrow", "muted"),
            ("arrow-up", "muted"),
            ("arrow-left", "muted"),
            ("arrow-right", "muted"),
            ("check", "accent_text"),
        ):
            text = resource("styles", f"{file}-{theme.name}.svg").read_text(encoding="utf-8")
            assert re.findall(r'stroke="(#\w+)"', text) == [getattr(theme, role)], f"{file}-{theme.name}"


def test_every_colour_role_is_used():
    said = resource("styles", "desk.qss").read_text(encoding="utf-8")

    assert {role for role in ROLES if f"${role}" not in said} - {"window"} == set()  # the palette has the window's
    assert len(rules()) > 100
