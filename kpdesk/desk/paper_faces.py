"""The faces of an open office that deal with papers on their way: out of the printer, onto a stick, back as a scan."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpdesk.desk.packing import PackingDesk
    from kpdesk.desk.papers import PapersDesk
    from kpdesk.desk.printing import PrintingDesk
    from kpdesk.desk.signed_scans import SignedScansDesk
    from kpdesk.store.store import Workplace


class PaperFaces:
    """What :class:`kpdesk.desk.desk.Desk` offers about papers; each face is imported when it is first used."""

    workplace: Workplace

    @cached_property
    def papers(self) -> PapersDesk:
        """Printed pages held against what is on record."""
        from kpdesk.desk.papers import PapersDesk

        return PapersDesk(self.workplace)

    @cached_property
    def signed_scans(self) -> SignedScansDesk:
        """Scans of signed returns."""
        from kpdesk.desk.signed_scans import SignedScansDesk

        return SignedScansDesk(self.workplace)

    @cached_property
    def printing(self) -> PrintingDesk:
        """Printers and printed copies."""
        from kpdesk.desk.printing import PrintingDesk

        return PrintingDesk(self.workplace)

    @cached_property
    def packing(self) -> PackingDesk:
        """Weeks that go by e-mail or stick."""
        from kpdesk.desk.packing import PackingDesk

        return PackingDesk(self.workplace)
