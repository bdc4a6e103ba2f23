"""The faces of an open office that deal with disciplinary cases."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpdesk.desk.case_dates import CaseDatesDesk
    from kpdesk.desk.case_file import CaseFileDesk
    from kpdesk.desk.case_grid import CaseGridDesk
    from kpdesk.desk.case_guard import CaseGuardDesk
    from kpdesk.desk.case_papers import CasePapersDesk
    from kpdesk.desk.cases import CasesDesk
    from kpdesk.desk.handover import HandOverDesk
    from kpdesk.store.store import Workplace


class CaseFaces:
    """What :class:`kpdesk.desk.desk.Desk` offers about cases; each face is imported when it is first used."""

    workplace: Workplace

    @cached_property
    def case_file(self) -> CaseFileDesk:
        """Case files, copies for who asks for information, and the board of cases."""
        from kpdesk.desk.case_file import CaseFileDesk

        return CaseFileDesk(self.workplace)

    @cached_property
    def case_guard(self) -> CaseGuardDesk:
        """What a tribunal would ask of the cases, and what similar ones came to."""
        from kpdesk.desk.case_guard import CaseGuardDesk

        return CaseGuardDesk(self.workplace)

    @cached_property
    def case_dates(self) -> CaseDatesDesk:
        """What is due in cases, the character roll, service with its scans."""
        from kpdesk.desk.case_dates import CaseDatesDesk

        return CaseDatesDesk(self.workplace)

    @cached_property
    def case_grid(self) -> CaseGridDesk:
        """Replies and orders of many cases at once."""
        from kpdesk.desk.case_grid import CaseGridDesk

        return CaseGridDesk(self.workplace)

    @cached_property
    def case_papers(self) -> CasePapersDesk:
        """Papers of cases, issued and kept, and the templates that they are made from."""
        from kpdesk.desk.case_papers import CasePapersDesk

        return CasePapersDesk(self.workplace)

    @cached_property
    def handover(self) -> HandOverDesk:
        """Who heads the office, and what he takes over."""
        from kpdesk.desk.handover import HandOverDesk

        return HandOverDesk(self.workplace)

    @cached_property
    def cases(self) -> CasesDesk:
        """Disciplinary proceedings."""
        from kpdesk.desk.cases import CasesDesk

        return CasesDesk(self.workplace)
