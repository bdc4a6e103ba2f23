"""The desk's face of a region for its districts' returns on their way to the CPO."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress, silent
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.exchange.packing import check_free
from kpdesk.exchange.rows import SentFile
from kpdesk.province.passing_on import pass_on, passable
from kpdesk.province.passing_on_evidence import evidence_lacking
from kpdesk.store.store import Workplace


class PassingOnDesk:
    """Passing on what was taken in; every method raises Refused ``only_regions_pass_on`` elsewhere."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def waiting(self, week: str = "", office: str = "") -> tuple[tuple[str, str, str], ...]:
        """Returns uid, office and week of each return that was taken in and did not go on yet."""
        with self._at.reading() as session:
            found = passable(session, self._at.actor.office, week, office.upper())
            return tuple((record.uid, record.sender, record.period) for record in found)

    def pass_on(
        self,
        out: Path,
        *,
        week: str = "",
        office: str = "",
        again: bool = False,
        force: bool = False,
        progress: Progress | None = None,
    ) -> tuple[SentFile, ...]:
        """Writes the returns of a week, of an office, or all that did not go on yet, locked for the CPO, into ``out``.

        ``again`` also writes those that went on before. Raises Refused ``nothing_to_pass_on``, ``practice_never_sent``,
        and as :func:`kpdesk.province.passing_on.pass_on` and :func:`kpdesk.exchange.packing.hand_over`.
        """
        refuse_practice(self._at)
        watched = progress or silent()
        with self._at.reading() as session:
            found = passable(session, self._at.actor.office, week, office.upper(), again=again)
            uids = tuple(record.uid for record in found)
        if not uids:
            raise Refused("nothing_to_pass_on", field="week", week=week or "-")
        folder, sent = self._at.store.folder, []
        for done, uid in enumerate(uids):
            watched.step("return_passing_on", done, len(uids))
            with self._at.writing() as uow:
                prepared = pass_on(uow, uid, folder.inbox, folder.outbox, folder.evidence, watched)
                lacking = evidence_lacking(uow.session, uid)
                check_free(out / prepared.name, force=force)
                uow.commit()
            whole = handed_over(self._at, prepared, out, force=force, progress=watched)
            sent.append(replace(whole, evidence_lacking=0 if prepared.sidecar else lacking))
        return tuple(sent)
