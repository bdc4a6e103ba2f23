"""The fixed words of the reference data: its tables and the values that a row's field may have."""

from __future__ import annotations

from enum import StrEnum


class Table(StrEnum):
    """The tables of the data pack; the value is the name of its file and of the table in the store."""

    OFFICES = "offices"
    DESIGNATIONS = "designations"
    RANKS = "ranks"
    PLATFORMS = "platforms"
    KINDS = "kinds"
    REGIMES = "regimes"
    CLOCKS = "clocks"
    PUNISHMENTS = "punishments"
    NON_PUNISHMENTS = "non_punishments"
    AUTHORITIES = "authorities"
    DIRECTIVES = "directives"
    OFFENCES = "offences"
    HOLIDAYS = "holidays"
    SHARED_FIELDS = "shared_fields"
    SOUGHT_POSTINGS = "sought_postings"


class OfficeKind(StrEnum):
    """What an office is; a range, a school and a branch with a return of its own are units."""

    CPO = "cpo"
    REGION = "region"
    DISTRICT = "district"
    UNIT = "unit"


class Cadre(StrEnum):
    """To whose service a rank belongs; executive and PSP ranks stand on one ladder of seniority."""

    EXECUTIVE = "executive"
    PSP = "psp"
    MINISTERIAL = "ministerial"
    CONTRACT = "contract"
    LEVIES = "levies"


class Severity(StrEnum):
    """How grave a kind of violation is by default; the case decides."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class KindFlag(StrEnum):
    """What the desk must look out for when a violation of this kind is logged."""

    DUE_PROCESS = "due_process"
    CUSTODY = "custody"
    SUPERVISOR = "supervisor"
    NCCIA = "nccia"
    OUTSIDER = "outsider"


class PunishmentClass(StrEnum):
    """Minor or major, as rule 4 of the Police Rules 1975 divides punishments."""

    MINOR = "minor"
    MAJOR = "major"


class LimitUnit(StrEnum):
    """What the limit of a punishment is counted in."""

    DAYS = "days"
    YEARS = "years"
    RUPEES = "rupees"


class Detail(StrEnum):
    """What an order of this punishment must state beside its name."""

    AMOUNT = "amount"
    PERIOD = "period"
    CUMULATIVE = "cumulative"
    RANK = "rank"
    """The rank reduced to must be named."""
    POST = "post"
    """The post reduced to may be named; else it is a lower stage of pay."""


class Setting(StrEnum):
    """Where a designation is found: its place in the matrix of authorities."""

    DISTRICT = "district"
    UNIT = "unit"
    PROVINCE = "province"


class Party(StrEnum):
    """Whom a term binds."""

    ACCUSED = "accused"
    ENQUIRY_OFFICER = "enquiry_officer"
    AUTHORITY = "authority"


class Instrument(StrEnum):
    """What a paper of the social-media chain is; only a ban counts among the nine."""

    BAN = "ban"
    LETTER = "letter"
    MESSAGE = "message"
    RULE = "rule"
    COURT_ORDER = "court_order"
    LOCAL_ORDER = "local_order"


class Precision(StrEnum):
    """How exactly the date of a paper is known."""

    DAY = "day"
    SPAN = "span"
    MONTH = "month"


class Asked(StrEnum):
    """What a directive wants from an office."""

    REPORT = "report"
    CERTIFICATE = "certificate"
    MONITORING_UNIT = "monitoring_unit"
    READ_OUT = "read_out"
    GROUPS_CLOSED = "groups_closed"
    CUSTODY_INTERVIEWS = "custody_interviews"


class SharedField(StrEnum):
    """A field of a person that does not go to everybody; the value is its column in a transfer file."""

    CNIC = "cnic"
    MOBILE = "mobile"


class Shown(StrEnum):
    """How much of a field a receiver gets."""

    WHOLE = "whole"
    LAST4 = "last4"
    NOTHING = "nothing"
