"""The pictures of the pages: the README's are there, and of the size that a clerk's screen has."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from kpdesk.base.resources import resource
from tests.gui.contact_sheet import ACROSS, DOWN, contact_sheets
from tests.gui.gallery import README, SIZE
from tests.gui.views import INSIDE, RECORDS, WAYS_BACK, ellipsis_buttons

PICTURES = [*README.values(), "today-urdu"]


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_in_the_readme_are_there_in_a_clerks_size(name):
    readme = resource("help").parents[1] / "README.md"
    picture = QImage(str(resource("help", "pictures", f"{name}.png")))

    assert f"resources/help/pictures/{name}.png" in readme.read_text(encoding="utf-8")
    assert (picture.width(), picture.height()) == SIZE


def test_nine_pictures_stand_on_a_sheet(tmp_path):
    pictures = []
    for place in range(ACROSS * DOWN + 1):
        picture = QImage(1366, 768, QImage.Format.Format_RGB32)
        picture.fill(QColor("#204060"))
        pictures.append(tmp_path / f"page{place}.png")
        picture.save(str(pictures[-1]))

    sheets = contact_sheets(pictures, tmp_path)

    assert [sheet.name for sheet in sheets] == ["sheet-01.png", "sheet-02.png"]
    assert all(not QImage(str(sheet)).isNull() for sheet in sheets)


def test_what_the_walk_through_the_window_looks_for_is_in_the_sources():
    sources = "\n".join(file.read_text(encoding="utf-8") for file in (resource("help").parents[1] / "ui").rglob("*.py"))
    named = {*RECORDS.values(), *WAYS_BACK, *(one for each in INSIDE.values() for one in each)}

    assert {name for name in named if f'"{name}"' not in sources} == set()
    assert {"printList", "withdraw", "strength"} <= ellipsis_buttons()
