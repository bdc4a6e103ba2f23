"""The desk's face for the papers of cases: issued and kept, and the templates that they are made from."""

from __future__ import annotations

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.cases.issued import IssuedRow, PaperWanted, issued_papers
from kpdesk.cases.letters import template
from kpdesk.cases.loading import find_case
from kpdesk.cases.office_templates import TemplateDraft, TemplateRow, set_template, templates, versions
from kpdesk.cases.papers import Printed, draw_paper
from kpdesk.cases.states import Paper
from kpdesk.cases.template_text import left_out, read_text
from kpdesk.desk.paper_maker import PaperMaker, PaperShown, sheet_of
from kpdesk.desk.paper_sample import sample_of
from kpdesk.documents.paper import Size
from kpdesk.store.store import Workplace


class CasePapersDesk:
    """The papers of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def look(self, case: str, wanted: PaperWanted, size: str = Size.A4) -> PaperShown:
        """Returns a paper as it was issued, else as it would be issued now; nothing is kept.

        Raises Refused ``case_unknown``, ``paper_not_ready``, ``paper_edition_unknown``, ``paper_size_unknown``,
        ``language_not_possible``.
        """
        with self._at.reading() as session:
            return PaperMaker(session, self._at.actor.name, self._at.clock.now()).look(case, wanted, size)

    def issue(self, case: str, wanted: PaperWanted, size: str = Size.A4, anew_because: str = "") -> PaperShown:
        """Returns a paper that is kept word for word from now on; once issued it is always the same.

        ``anew_because`` draws it up once more, as a further edition. Raises as :meth:`look`, and Refused
        ``not_permitted`` and ``paper_not_issued``.
        """
        if not anew_because.strip():
            shown = self.look(case, wanted, size)
            if shown.edition:
                return shown
        allow(self._at.actor, Permission.CASE_STEPS)
        with self._at.writing() as uow:
            maker = PaperMaker(uow.session, self._at.actor.name, uow.now)
            shown = maker.issue(uow, case, wanted, size, anew_because.strip())
            uow.commit()
        return shown

    def issued(self, case: str) -> tuple[IssuedRow, ...]:
        """Returns the papers of a case that were issued; raises Refused ``case_unknown``."""
        with self._at.reading() as session:
            return issued_papers(session, find_case(session, case).id)

    def templates(self) -> tuple[TemplateRow, ...]:
        """Returns the template in use of every paper in every language."""
        with self._at.reading() as session:
            return templates(session)

    def versions(self, paper: Paper, language: str) -> tuple[TemplateRow, ...]:
        """Returns all versions of a template, the one in use first; raises Refused ``language_not_possible``."""
        with self._at.reading() as session:
            return versions(session, paper, language)

    def set_template(self, draft: TemplateDraft) -> Changes:
        """Makes a text the office's template; raises as :func:`kpdesk.cases.office_templates.set_template`."""
        with self._at.writing() as uow:
            changes = set_template(uow, draft)
            uow.commit()
        return changes

    def judge_template(self, paper: Paper, language: str, text: str) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
        """Returns what is wrong with a text, and the fields of the built-in template that it leaves out."""
        letter, problems = read_text(text, language, 1)
        return problems, left_out(paper, letter)

    def preview(self, paper: Paper, language: str, text: str, size: str = Size.A4) -> Printed:
        """Returns an invented paper made from a text, so that the office sees it; raises ProblemsFound for the text.

        An empty text shows the built-in template.
        """
        sheet = sheet_of(size)
        letter, problems = read_text(text, language, 1) if text.strip() else (template(paper, language), ())
        refuse_if_any(problems)
        return draw_paper(sample_of(paper, letter, self._at.clock.now()), sheet)
