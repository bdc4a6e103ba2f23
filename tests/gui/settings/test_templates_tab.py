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


def test_a_half_typed_text_waits_with_its_paper_and_goes_when_it_is_saved(qtbot, context, settle) -> None:
    def opened() -> TemplatesTab:
        tab = TemplatesTab(context)
        tab.form_drafts = context.form_drafts
        qtbot.addWidget(tab)
        tab.show()
        tab.open_text(f"{Paper.SHOW_CAUSE}:en")
        tab.reload()
        settle()
        return tab

    tab = opened()
    tab.text.setPlainText("@title\nNOTICE\n@text\nYou, {person}, answer within {reply_days} days.")
    tab.reason.setText("the RPO asked")
    choose(tab, Paper.ORDER, settle)
    assert "NOTICE\n@text\nYou" not in tab.text.toPlainText()
    context.keep_now()
    settle()
    (draft,) = context.desk.form_drafts.items()
    assert draft.subject == f"{Paper.SHOW_CAUSE}:en"

    again = opened()
    assert "answer within {reply_days} days." in again.text.toPlainText()
    assert again.reason.value() == "the RPO asked"
    assert again.is_changed
    again.judge()
    settle()
    again.save()
    settle()
    context.keep_now()
    settle()

    assert context.desk.form_drafts.items() == ()


def test_a_text_that_could_not_be_saved_is_kept_on(tab, context, settle) -> None:
    tab.form_drafts = context.form_drafts
    tab.keeper.begin("")
    tab.text.setPlainText("@title\nNOTICE\n@text\nYou, {nobody}")
    tab.save()
    settle()
    context.keep_now()
    settle()

    assert len(context.desk.form_drafts.items()) == 1


def test_the_draft_of_a_template_leads_back_to_its_paper(page, context, settle) -> None:
    page.form_drafts = context.form_drafts
    page.open_draft("templatesTab", f"{Paper.ORDER}:en")
    settle()
    page.templates.text.appendPlainText("One line more.")
    context.keep_now()
    settle()

    (draft,) = context.form_drafts.items
    assert (draft.page, draft.subject) == ("settings", f"{Paper.ORDER}:en")
    assert page.current is page.templates
    assert not page.may_leave()
    assert not page.loses_typing()
