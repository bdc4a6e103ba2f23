"""The faces of an open office that deal with transfer files."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpdesk.desk.evidence_exchange import EvidenceExchangeDesk
    from kpdesk.desk.exchange import ExchangeDesk
    from kpdesk.desk.office_queries import OfficeQueriesDesk
    from kpdesk.desk.person_transfer import PersonTransferDesk
    from kpdesk.store.store import Workplace


class ExchangeFaces:
    """What :class:`kpdesk.desk.desk.Desk` offers about transfer files; each face is imported when it is first used."""

    workplace: Workplace

    @cached_property
    def exchange(self) -> ExchangeDesk:
        """Transfer files."""
        from kpdesk.desk.exchange import ExchangeDesk

        return ExchangeDesk(self.workplace)

    @cached_property
    def office_queries(self) -> OfficeQueriesDesk:
        """Queries of headquarters to this office."""
        from kpdesk.desk.office_queries import OfficeQueriesDesk

        return OfficeQueriesDesk(self.workplace)

    @cached_property
    def evidence_exchange(self) -> EvidenceExchangeDesk:
        """Evidence that goes to other offices and comes from them."""
        from kpdesk.desk.evidence_exchange import EvidenceExchangeDesk

        return EvidenceExchangeDesk(self.workplace)

    @cached_property
    def person_transfer(self) -> PersonTransferDesk:
        """Persons who go to another office with their cases, and who come from one."""
        from kpdesk.desk.person_transfer import PersonTransferDesk

        return PersonTransferDesk(self.workplace)
