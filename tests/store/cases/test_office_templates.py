"""An office's own templates: kept, versioned, and taken back; papers issued before print as they were."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.cases.issued import PaperWanted
from kpdesk.cases.letters import template
from kpdesk.cases.office_templates import TemplateDraft
from kpdesk.cases.states import Paper
from kpdesk.cases.template_text import text_of
from kpdesk.documents.paper import Size

OWN = "@title\nEXPLANATION CALLED FOR\n@text\nYou, {person}, explain this:\n\n@each charges\n({letter}) {item}\n"
SHOW_CAUSE = PaperWanted(Paper.SHOW_CAUSE)
EXPLANATION = PaperWanted(Paper.EXPLANATION)


def text_in(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.fixture
def papers(office):
    return office.desk.case_papers


@pytest.fixture
def explained(office) -> str:
    case = office.case()
    office.take(case, "explanation_called", 0, number="77/EC")
    return case


def own(text: str = OWN, reason: str = "as the RPO asked") -> TemplateDraft:
    return TemplateDraft(Paper.EXPLANATION, "en", text, reason)


def test_papers_are_made_from_the_office_own_template(papers, explained) -> None:
    papers.set_template(own())

    shown = papers.look(explained, EXPLANATION)

    assert "EXPLANATION CALLED FOR" in text_in(shown.printed.pdf)
    assert (shown.template, shown.edition) == ("office 1", 0)


def test_every_version_says_who_when_and_why_and_the_built_in_one_comes_back(office, papers) -> None:
    papers.set_template(own())
    papers.set_template(own("", "too short"))

    newest, first, built_in = papers.versions(Paper.EXPLANATION, "en")

    assert (newest.version, newest.of_office, newest.reason, newest.changed_by) == (2, False, "too short", "khan")
    assert newest.changed_at == office.clock.now()
    assert newest.text == built_in.text == text_of(template(Paper.EXPLANATION, "en"))
    assert (first.version, first.of_office, first.text) == (1, True, OWN)
    assert "basis" in first.left_out
    assert (built_in.version, built_in.changed_by) == (0, "")


def test_an_issued_paper_prints_byte_for_byte_whatever_changes_later(office, papers, explained) -> None:
    before = papers.issue(explained, EXPLANATION)
    papers.set_template(own())
    office.desk.users.set("head_name", "Somebody Else")
    office.clock.moment = office.clock.moment.replace(year=2028)

    after = papers.issue(explained, EXPLANATION)
    plain = office.desk.cases.print(explained, Paper.EXPLANATION)

    assert before.edition == after.edition == 1
    assert after.printed.pdf == plain.pdf == before.printed.pdf
    assert papers.look(explained, EXPLANATION, Size.LEGAL).template == before.template


def test_a_paper_drawn_up_anew_keeps_its_earlier_edition(papers, explained) -> None:
    first = papers.issue(explained, EXPLANATION)
    papers.set_template(own())

    second = papers.issue(explained, EXPLANATION, anew_because="the name was misspelt")

    assert second.edition == 2
    assert "CALLED FOR" in text_in(second.printed.pdf)
    assert papers.look(explained, PaperWanted(Paper.EXPLANATION, edition=1)).printed.pdf == first.printed.pdf
    assert papers.look(explained, EXPLANATION).printed.pdf == second.printed.pdf
    assert [(row.edition, row.number, row.template, row.reason) for row in papers.issued(explained)] == [
        (1, "77/EC", "built-in 1", ""),
        (2, "77/EC", "office 1", "the name was misspelt"),
    ]


def test_looking_keeps_nothing(papers, explained) -> None:
    papers.look(explained, EXPLANATION)

    assert papers.issued(explained) == ()


def test_each_language_of_a_paper_is_issued_by_itself(papers, explained) -> None:
    papers.issue(explained, EXPLANATION)
    papers.issue(explained, PaperWanted(Paper.EXPLANATION, "ur"))

    assert [row.language for row in papers.issued(explained)] == ["en", "ur"]


def test_papers_of_an_earlier_step_can_be_printed(office, papers) -> None:
    case = office.case()
    office.take(case, "explanation_called", 0, number="1/EC")
    office.take(case, "explanation_called", 2, number="2/EC")

    assert "No. 1/EC" in text_in(papers.look(case, PaperWanted(Paper.EXPLANATION, seq=1)).printed.pdf)
    assert "No. 2/EC" in text_in(papers.look(case, EXPLANATION).printed.pdf)
    with pytest.raises(Refused, match="paper_not_ready"):
        papers.look(case, PaperWanted(Paper.EXPLANATION, seq=3))


def test_the_date_may_be_left_for_ink(papers, explained) -> None:
    text = text_in(papers.issue(explained, PaperWanted(Paper.EXPLANATION, date_in_ink=True)).printed.pdf)

    assert "___.___.______" in text
    assert "02.11.2026 · case" not in text


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (own(reason=" "), "template_reason_missing"),
        (own("@title\nT\n@text\n{nobody}"), "template_field_unknown"),
        (own(""), "template_unchanged"),
        (own(text_of(template(Paper.EXPLANATION, "en"))), "template_unchanged"),
    ],
)
def test_a_template_that_cannot_be_kept_is_refused(papers, draft: TemplateDraft, code: str) -> None:
    with pytest.raises((Refused, ProblemsFound), match=code):
        papers.set_template(draft)

    assert len(papers.versions(Paper.EXPLANATION, "en")) == 1


def test_what_was_not_issued_has_no_edition_and_is_not_drawn_up_anew(papers, explained) -> None:
    with pytest.raises(Refused, match="paper_edition_unknown"):
        papers.look(explained, PaperWanted(Paper.EXPLANATION, edition=1))
    with pytest.raises(Refused, match="paper_not_issued"):
        papers.issue(explained, EXPLANATION, anew_because="x")
    with pytest.raises(Refused, match="paper_not_ready"):
        papers.issue(explained, SHOW_CAUSE)


def test_every_template_can_be_previewed(papers) -> None:
    for paper in Paper:
        for language in ("en", "ur"):
            assert papers.preview(paper, language, "", Size.LEGAL).pages >= 1


def test_a_preview_shows_the_text_as_typed_and_names_its_flaws(papers) -> None:
    assert "EXPLANATION CALLED FOR" in text_in(papers.preview(Paper.EXPLANATION, "en", OWN).pdf)
    with pytest.raises(ProblemsFound, match="template_braces"):
        papers.preview(Paper.EXPLANATION, "en", "@title\nT\n@text\n{")
