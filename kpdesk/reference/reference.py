"""The reference data as one object that is looked things up in; it never changes.

``load`` in :mod:`kpdesk.reference.queries` builds it from the store, ``built_in`` in :mod:`kpdesk.reference.pack` from
the built-in pack.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

from kpdesk.base.errors import Refused
from kpdesk.base.settings import SETTINGS
from kpdesk.reference.guessing import kinds_seen
from kpdesk.reference.register import Register
from kpdesk.reference.rows import (
    Authority,
    Clock,
    Designation,
    DirectiveText,
    FieldShare,
    Holiday,
    Kind,
    NonPunishment,
    Offence,
    Office,
    Platform,
    Punishment,
    Rank,
    Regime,
    Row,
    SoughtPosting,
)
from kpdesk.reference.rules import Cadre, OfficeKind, PunishmentClass, Setting, Table

R = TypeVar("R", bound=Row)

_LADDER = (Cadre.EXECUTIVE, Cadre.PSP)
"""Cadres that share one order of seniority."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One register per table; :class:`kpdesk.reference.register.Register` looks up by code, spelling and day.

    ``weekly_off`` is the office's setting of the days of the week on which it is closed.
    """

    offices: Register[Office]
    designations: Register[Designation]
    ranks: Register[Rank]
    platforms: Register[Platform]
    kinds: Register[Kind]
    regimes: Register[Regime]
    clocks: Register[Clock]
    punishments: Register[Punishment]
    non_punishments: Register[NonPunishment]
    authorities: Register[Authority]
    directives: Register[DirectiveText]
    offences: Register[Offence]
    holidays: Register[Holiday]
    shared_fields: Register[FieldShare]
    sought_postings: Register[SoughtPosting]
    weekly_off: str = str(SETTINGS["weekly_days_off"].default)

    @classmethod
    def of(cls, rows: Mapping[Table, tuple[Row, ...]], weekly_off: str = "") -> Reference:
        """Returns the lookup object over these rows; a table that is not given is empty."""
        return cls(
            weekly_off=weekly_off or str(SETTINGS["weekly_days_off"].default),
            offices=_register(Office, Table.OFFICES, rows),
            designations=_register(Designation, Table.DESIGNATIONS, rows),
            ranks=_register(Rank, Table.RANKS, rows),
            platforms=_register(Platform, Table.PLATFORMS, rows),
            kinds=_register(Kind, Table.KINDS, rows),
            regimes=_register(Regime, Table.REGIMES, rows),
            clocks=_register(Clock, Table.CLOCKS, rows),
            punishments=_register(Punishment, Table.PUNISHMENTS, rows),
            non_punishments=_register(NonPunishment, Table.NON_PUNISHMENTS, rows),
            authorities=_register(Authority, Table.AUTHORITIES, rows),
            directives=_register(DirectiveText, Table.DIRECTIVES, rows),
            offences=_register(Offence, Table.OFFENCES, rows),
            holidays=_register(Holiday, Table.HOLIDAYS, rows),
            shared_fields=_register(FieldShare, Table.SHARED_FIELDS, rows),
            sought_postings=_register(SoughtPosting, Table.SOUGHT_POSTINGS, rows),
        )

    def table(self, table: Table) -> Register[Row]:
        """Returns the register of a table by its name."""
        register: Register[Row] = getattr(self, table.value)
        return register

    def office(self, code: str, day: date | None = None) -> Office:
        """Returns the office of that code or name, by default its latest form; raises Refused ``office_unknown``."""
        found = self.offices.get(code, day) or self.offices.called(code, day)
        if found is None:
            raise Refused("office_unknown", field="office", value=code)
        return found

    def office_on(self, code: str, day: date) -> Office | None:
        """Returns the office as it was on that day, or None."""
        return self.offices.get(code, day)

    def offices_reporting(self, day: date) -> tuple[Office, ...]:
        """Returns the offices from which a weekly return is expected on that day."""
        return tuple(office for office in self.offices.on(day) if office.reports)

    def offices_of_region(self, region: str, day: date) -> tuple[Office, ...]:
        """Returns the district offices under a Regional (Capital City) Police Officer on that day."""
        return tuple(o for o in self.offices.on(day) if o.region == region and o.kind is OfficeKind.DISTRICT)

    def rank_called(self, text: str, day: date | None = None) -> Rank | None:
        """Returns the rank of that spelling, English or Urdu, short or long, with or without dots; None if unknown."""
        return self.ranks.called(text, day)

    def platform_called(self, text: str, day: date | None = None) -> Platform | None:
        """Returns the platform of that loose spelling, or None."""
        return self.platforms.called(text, day)

    def platform_of(self, url: str) -> Platform | None:
        """Returns the platform whose web address this is, or None."""
        host = _host(url)
        return next((p for p in self.platforms if any(host == h or host.endswith(f".{h}") for h in p.hosts)), None)

    def kind_guessed(self, text: str, day: date | None = None) -> Kind | None:
        """Returns the kind that the words point to; None when they point to none or to several alike."""
        found = kinds_seen(text, self.kinds if day is None else self.kinds.on(day))
        return found[0] if len(found) == 1 else None

    def regime_of(self, rank: str, day: date | None = None) -> Regime | None:
        """Returns the disciplinary rules that apply to a rank, or None for an unknown rank.

        With ``day`` as they stood then; where none is on record for that day, as they are known.
        """
        row = self.ranks.get(rank)
        if row is None:
            return None
        return (self.regimes.get(row.regime, day) if day else None) or self.regimes.get(row.regime)

    def is_senior(self, rank: str, other: str) -> bool | None:
        """Returns whether the first rank is senior; None when the two do not stand on one ladder or one is unknown."""
        first, second = self.ranks.get(rank), self.ranks.get(other)
        if first is None or second is None:
            return None
        one_ladder = first.cadre is second.cadre or (first.cadre in _LADDER and second.cadre in _LADDER)
        return first.order > second.order if one_ladder else None

    def punishments_for(self, rank: str, day: date) -> tuple[Punishment, ...]:
        """Returns the punishments that the rank's own rules know for it on that day."""
        row = self.ranks.get(rank)
        return tuple(
            p
            for p in self.punishments.on(day)
            if row and p.regime == row.regime and (not p.ranks or row.group in p.ranks)
        )

    def punishment_called(self, text: str, regime: str, day: date | None = None) -> Punishment | None:
        """Returns the punishment of that name under these rules, or None."""
        known = (row for row in self.punishments if row.regime == regime)
        return Register(Table.PUNISHMENTS.value, known).called(text, day)

    def authorities_for(
        self, rank: str, punishment_class: PunishmentClass, day: date, setting: Setting = Setting.DISTRICT
    ) -> tuple[Authority, ...]:
        """Returns the lines of the matrix for a rank and class of punishment; empty means "not on record"."""
        row = self.ranks.get(rank)
        return tuple(
            line
            for line in self.authorities.on(day)
            if row
            and row.regime == line.regime
            and row.group in line.ranks
            and line.punishment_class is punishment_class
            and line.setting is setting
        )

    def clock(self, regime: str, step: str, day: date | None = None) -> Clock | None:
        """Returns the term of a step under these rules, or None when there is none on record."""
        return self.clocks.get(f"{regime}.{step}", day)

    @property
    def bans(self) -> tuple[DirectiveText, ...]:
        """The bans on the personal use of social media, first to last."""
        found = (directive for directive in self.directives if directive.ban_no is not None)
        return tuple(sorted(found, key=lambda directive: directive.ban_no or 0))

    def directives_in_force(self, day: date, office: str | None = None) -> tuple[DirectiveText, ...]:
        """Returns the bans certainly issued by that day, first to last; with an office, only those that bind it."""
        return tuple(
            d for d in self.bans if d.in_force_on(day) and (not d.offices or office is None or office in d.offices)
        )


def _register(kind: type[R], table: Table, rows: Mapping[Table, tuple[Row, ...]]) -> Register[R]:
    return Register(table.value, (row for row in rows.get(table, ()) if isinstance(row, kind)))


def _host(url: str) -> str:
    text = url.strip()
    try:
        return (urlsplit(text if "//" in text else f"//{text}").hostname or "").removeprefix("www.")
    except ValueError:
        # an address in square brackets that is none: nothing to recognise
        return ""
