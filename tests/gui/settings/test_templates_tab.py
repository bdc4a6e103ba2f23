"""Templates in the window: edited, judged, looked at, kept with a reason, taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kpdesk.cases.states import Paper
from ui.settings.templates_tab import TemplatesTab


@pytest.fixture
def tab(qtbot, context, settle) -> Iterator[TemplatesTab]:
    tab = TemplatesTab(context)
    qtbot.addWidget(tab)
    tab.resize(1150, 600)
    tab.show()
    tab.reload()
    settle()
    yield tab
    settle()


def choose(tab: TemplatesTab, paper: Paper, settle) -> None:
    tab.paper.setCurrentIndex(tab.paper.findData(paper.value))
    settle()


def test_the_built_in_text_is_shown_with_an_invented_paper(tab, settle) -> None:
    choose(tab, Paper.SHOW_CAUSE, settle)

    assert "SHOW CAUSE NOTICE" in tab.text.toPlainText()
    assert tab.version.currentText() == "Built-in text"
    assert tab.preview._document.pageCount() >= 1
    assert not tab.is_changed
    assert not tab.reset_button.isEnabled()


def test_an_own_text_is_kept_with_its_reason_and_taken_back(tab, settle, desk) -> None:
    choose(tab, Paper.SHOW_CAUSE, settle)
    tab.text.setPlainText("@title\nNOTICE\n@text\nYou, {person}, answer within {reply_days} days.")
    tab.judge()
    settle()
    assert "basis" in tab.missing.text()

    tab.reason.setText("the RPO asked for it")
    tab.save()
    settle()

    newest = desk.case_papers.versions(Paper.SHOW_CAUSE, "en")[0]
    assert (newest.version, newest.of_office, newest.reason) == (1, True, "the RPO asked for it")
    assert tab.version.count() == 2
    assert tab.reset_button.isEnabled()
    tab.reset()
    settle()
    assert not desk.case_papers.versions(Paper.SHOW_CAUSE, "en")[0].of_office


def test_a_flaw_is_named_and_cannot_be_kept(tab, settle) -> None:
    tab.text.setPlainText("@title\nNOTICE\n@text\nYou, {nobody}")
    tab.judge()
    settle()

    assert "nobody" in tab.flaws.text()
    assert not tab.save_button.isEnabled()


def test_a_text_without_a_reason_is_not_kept(tab, settle, desk) -> None:
    choose(tab, Paper.SHOW_CAUSE, settle)
    tab.text.setPlainText("@title\nNOTICE\n@text\nYou, {person}")
    tab.save()
    settle()

    assert len(desk.case_papers.versions(Paper.SHOW_CAUSE, "en")) == 1
    assert tab.is_changed
    assert tab.banner.isVisible()


def test_an_old_version_can_be_looked_at(tab, settle) -> None:
    choose(tab, Paper.SHOW_CAUSE, settle)
    tab.text.setPlainText("@title\nNOTICE\n@text\nYou, {person}")
    tab.reason.setText("shorter")
    tab.save()
    settle()

    tab.version.setCurrentIndex(1)
    settle()

    assert "SHOW CAUSE NOTICE" in tab.text.toPlainText()
    assert not tab.is_changed
