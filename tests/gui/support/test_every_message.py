"""Every message of the program through the real banner, the real field of a form and the command line's printer."""

from __future__ import annotations

import json
import re
import string
from collections import defaultdict
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kpdesk.base.errors import Refused
from kpdesk.base.resources import resource
from kpdesk.cli.output import error_object
from kpdesk.desk.error_catalogue import families
from ui.support.banner import Banner
from ui.support.fields import TextField
from ui.support.form import Form
from ui.support.language import set_language

RAW = re.compile(r"\{\w+(:=?\w*)?\}")
BY_FAMILY: dict[str, list[str]] = defaultdict(list)
for code, family in families().items():
    BY_FAMILY[family].append(code)


@dataclass(frozen=True)
class Draft:
    name: str = ""


ENTRIES = {
    code: entry
    for path in resource("messages").glob("*.json")
    for code, entry in json.loads(path.read_text(encoding="utf-8")).items()
}


def values_of(code: str) -> dict[str, object]:
    """A value for each field of the sentences that tells it from every other text."""
    texts = ENTRIES[code].values()
    return {name: f"«{name}»" for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.fixture(params=["en", "ur"])
def language(request, qapp):
    set_language(QApplication.instance(), request.param)
    yield request.param
    set_language(QApplication.instance(), "en")


@pytest.mark.parametrize("family", sorted(BY_FAMILY))
def test_each_is_told_in_the_banner(qtbot, language, family):
    banner = Banner("messageBanner")
    qtbot.addWidget(banner)
    for code in BY_FAMILY[family]:
        values = values_of(code)
        banner.show_error(Refused(code, **values))

        assert not banner.isHidden()
        assert not RAW.search(banner.text), code
        for name in values:
            if f"{{{name}}}" in ENTRIES[code][language]:
                assert f"«{name}»" in banner.text, (code, name)


@pytest.mark.parametrize("family", sorted(BY_FAMILY))
def test_each_is_told_beside_its_field_and_on_the_command_line(qtbot, language, family):
    form: Form[Draft] = Form("messageForm", "Save")
    form.add("name", "Name", TextField())
    form.edit(Draft())
    qtbot.addWidget(form)
    for code in BY_FAMILY[family]:
        error = Refused(code, field="name", **values_of(code))
        form.show_error(error)
        note = form.findChild(QLabel, "nameNote")
        told = error_object(error, language)["error"]

        assert note.text(), code
        assert not RAW.search(note.text()), code
        assert note.text() == form.fields["name"].accessibleDescription()
        assert told["message"], code
        assert not RAW.search(told["message"] + told["remedy"]), code
