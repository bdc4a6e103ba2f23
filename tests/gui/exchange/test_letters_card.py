"""The CPO's letters at the page Send & receive, and their way into an office."""

from __future__ import annotations

from pathlib import Path

from kpdesk.directives.draft import DirectiveDraft
from ui.exchange.names import kind_name


def settled(qtbot, page):
    qtbot.waitUntil(lambda: page.context.jobs.is_idle)


def test_only_the_cpo_has_the_card(open_page, desk, cpo):
    assert open_page(cpo).letters_card.isVisible()
    assert not open_page(desk).letters_card.isVisible()


def test_without_a_certified_office_nothing_can_be_sent(open_page, cpo):
    card = open_page(cpo).letters_card

    assert not card.send_button.isEnabled()
    assert "certified" in card._what.text()


def test_the_register_is_written_for_every_certified_office_and_arrives(qtbot, open_page, enrolled, cpo, stick):
    uid = cpo.directives.register(DirectiveDraft(title="A new letter")).uid
    page = open_page(cpo)
    assert page.letters_card.send_button.isEnabled()
    page.at_cpo.send_letters("", stick)
    settled(qtbot, page)

    (line,) = [line for line in cpo.exchange.outbox() if line.kind == "directives"]
    assert "1 file" in page.banner.text
    (report,) = enrolled.exchange.receive([Path(stick) / line.file_name], accept=True)
    assert (report.code, enrolled.directives.show(cpo.directives.show(uid).code).title) == ("in_order", "A new letter")
    assert kind_name("directives") == "Directives"
