"""The CPO of a simulated province: a real store that has certified every office and issued the year's directives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from kpdesk.access.office_keys import KEY_LIFE, office_keys
from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.marker import PASSWORD, USER
from kpdesk.desk.simulation.office import SimulatedOffice
from kpdesk.desk.simulation.proceedings import moment_of
from kpdesk.directives.draft import DirectiveDraft
from kpdesk.exchange.enrolment import Candidate, certify_office
from kpdesk.exchange.fingerprint import check_words, fingerprint
from kpdesk.exchange.peers import ROOT, Peer
from kpdesk.reference.queries import load
from kpdesk.reference.rules import Instrument


def found_headquarters(
    folder: Path,
    offices: Sequence[SimulatedOffice],
    directives: Sequence[tuple[str, date]],
    founded: datetime,
    cost: Argon2Cost | None = None,
) -> bytes:
    """Makes the CPO's store in the folder and returns the public key by which files are locked for it."""
    clock = FixedClock(founded)
    desk, _words = Desk.create(folder, ROOT, USER, "Practice CPO Desk", PASSWORD, clock=clock, cost=cost)
    with desk:
        with desk.workplace.writing() as uow:
            known = {office.code for office in load(uow.session).offices.on(uow.today)}
            for office in offices:
                certify_office(uow, _candidate(office, founded), known)
            public = office_keys(uow.session).agreement.public_bytes
            uow.commit()
        newest = max((row.ban_no or 0 for row in desk.directives.items()), default=0)
        for number, (code, day) in enumerate(directives, 1):
            clock.moment = moment_of(day, 9)
            desk.directives.register(
                DirectiveDraft(
                    f"Practice directive no. {number} (invented)", code=code,
                    instrument=Instrument.BAN, ban_no=newest + number,
                    letter_no=f"{number}/SIM", dated=day, issuer="CPO (PRACTICE)",
                )
            )  # fmt: skip
    return public


def _candidate(office: SimulatedOffice, founded: datetime) -> Candidate:
    signing, agreement = office.signing.public_bytes, office.agreement.public_bytes
    peer = Peer(office.code, office.signing.id, signing, agreement, founded, founded + KEY_LIFE, None)
    return Candidate(peer, fingerprint(signing, agreement), check_words(signing, agreement))
