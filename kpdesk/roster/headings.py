"""How likely a heading names a field: English, Urdu and the shorthand of offices."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from kpdesk.base.letters import fold
from kpdesk.roster.fields import Field

SURE = 0.8
"""From this name score on a cell counts as a heading of its field."""

_ALIKE_FROM = 0.72
_HEADINGS: dict[Field, tuple[str, ...]] = {
    Field.SERIAL: (
        "s no", "sno", "sr no", "srno", "sr", "serial no", "serial", "s", "no", "ser no", "sl no", "serial number",
        "نمبر شمار", "شمار", "سیریل نمبر", "نمبرشمار",
    ),
    Field.NAME: (
        "name", "names", "name of official", "name of officer", "name of officers officials", "official name",
        "full name", "employee name", "name of employee", "officer name", "name of constable", "name in english",
        "name of personnel",
        "name rank", "rank name", "rank no name", "name rank no", "name with rank", "name no",
        "name belt no", "name and belt no", "name const no",
        "name parentage", "name with parentage", "name father name", "name fathers name", "name with father name",
        "name s o", "name so", "name father", "first name", "particulars of official", "particulars of officials",
        "particulars", "rank name no", "name rank belt no", "name of official with rank",
        "نام", "نام اہلکار", "اہلکار کا نام", "نام ملازم", "نام و ولدیت",
        "نام مع ولدیت", "نام ولدیت", "عہدہ و نام", "نام و عہدہ",
    ),
    Field.NAME_URDU: ("name urdu", "name in urdu", "urdu name", "نام اردو", "اردو نام"),
    Field.FATHER_NAME: (
        "father name", "fathers name", "father s name", "fn", "f name", "fname", "so", "s o", "son of", "father",
        "father husband name", "name of father", "parentage", "d o", "w o", "fathers husbands name",
        "ولدیت", "والد کا نام", "ولد", "والد", "نام والد", "باپ کا نام",
    ),
    Field.FATHER_NAME_URDU: ("father name urdu", "father name in urdu", "ولدیت اردو", "fathers name urdu"),
    Field.RANK: (
        "rank", "designation", "desig", "present rank", "rank designation", "post", "substantive rank",
        "rnk", "rank number", "rank no", "rank belt no", "rank with no", "rank const no", "rank and no",
        "عہدہ", "رینک", "موجودہ عہدہ", "منصب", "عہدہ نمبر", "عہدہ و نمبر", "عہدہ مع نمبر",
    ),
    Field.BELT_NO: (
        "belt no", "belt", "belt number", "bno", "b no", "const no", "constable no", "const number", "constabulary no",
        "buckle no", "buckle", "beltno", "no const", "constbl no", "belt const no", "district no",
        "بیلٹ نمبر", "بیلٹ", "بکل نمبر", "کانسٹیبلری نمبر", "پیٹی نمبر",
    ),
    Field.BPS: ("bps", "scale", "pay scale", "grade", "bs", "basic pay scale", "bps no", "سکیل", "گریڈ", "پے سکیل"),
    Field.CNIC: (
        "cnic", "nic", "cnic no", "nic no", "cnic number", "id card no", "id card", "identity card no", "nic number",
        "computerized nic", "national identity card", "idcard", "nicno", "cnicno", "cnic without dashes", "nadra no",
        "شناختی کارڈ نمبر", "شناختی کارڈ", "قومی شناختی کارڈ", "قومی شناختی کارڈ نمبر",
        "شناختی نمبر",
    ),
    Field.PERSONNEL_NO: (
        "personnel no", "personnel number", "pers no", "per no", "pno", "p no", "personal no", "personal number",
        "employee no", "emp no", "employee id", "sap no", "sap", "pifra no", "payroll no", "personnel", "emp id",
        "personel no", "پرسنل نمبر", "پرسنل", "ملازم نمبر", "پرسنل نمبر سیپ",
    ),
    Field.BORN_ON: (
        "date of birth", "dob", "birth date", "d o b", "d of birth", "birth", "date birth", "born", "dt of birth",
        "تاریخ پیدائش", "پیدائش", "تاریخ ولادت", "یوم پیدائش",
    ),
    Field.ENLISTED_ON: (
        "date of enlistment", "enlistment", "date of appointment", "doa", "doe", "date of apptt", "doapptt",
        "d o apptt",
        "date of enlst", "enlisted on", "date of recruitment", "date of entry", "date of entry into service",
        "d of apptt",
        "date of first appointment", "date of joining", "doj", "appointment date", "enlistment date",
        "dt of enlistment",
        "entry into govt service", "apptt", "date of appointment in police", "date of enlistment in police", "enlist",
        "تاریخ بھرتی", "بھرتی", "تاریخ تقرری", "تاریخ ملازمت", "تاریخ شمولیت",
    ),
    Field.POSTING: (
        "present posting", "posting", "place of posting", "present place of posting", "posted at", "present place",
        "station", "police station", "ps", "current posting", "place of duty", "present duty", "duty place", "ps post",
        "branch", "place", "pp", "pop", "now posted at", "deployed at", "posting place", "unit", "ps branch",
        "deployment",
        "موجودہ تعیناتی", "تعیناتی", "جائے تعیناتی", "تھانہ", "مقام تعیناتی", "موجودہ جائے تعیناتی", "چوکی تھانہ",
    ),
    Field.POSTED_ON: (
        "date of posting", "posted on", "date of transfer to present station",
        "date of transfer", "since", "posting date", "date of present posting", "dop", "posted since",
        "date of present place of posting", "dt of posting", "from date", "present posting since", "posting since",
        "تاریخ تعیناتی", "تعیناتی کی تاریخ", "کب سے",
    ),
    Field.MOBILE: (
        "mobile", "mobile no", "mobile number", "cell no", "cell", "cell number", "contact", "contact no", "phone",
        "phone no", "mob no", "mob", "cell phone", "contact number", "telephone", "whatsapp no", "mobile cell no",
        "موبائل نمبر", "موبائل", "رابطہ نمبر", "فون نمبر", "فون", "رابطہ",
    ),
    Field.SERVICE_STATE: (
        "status", "service status", "present status", "service state", "current status", "employment status",
        "حیثیت", "کیفیت ملازمت", "موجودہ حیثیت",
    ),
    Field.DUTY_STATE: ("duty status", "duty state", "on duty leave", "attendance status", "ڈیوٹی", "حاضری"),
    Field.QUALIFICATION: (
        "qualification", "education", "edu", "qual", "educational qualification", "تعلیم", "تعلیمی قابلیت",
    ),
    Field.DOMICILE: ("domicile", "home district", "domicile district", "district of domicile", "ڈومیسائل", "ضلع سکونت"),
    Field.ADDRESS: (
        "address", "home address", "permanent address", "present address", "residence", "پتہ", "سکونت", "مستقل پتہ",
    ),
}  # fmt: skip
_OTHER_MATTERS = frozenset(
    {
        "promotion",
        "promoted",
        "retirement",
        "superannuation",
        "expiry",
        "expire",
        "expires",
        "issue",
        "issued",
        "emergency",
    }
    | {"kin", "nominee", "mother", "mothers", "wife", "previous", "last", "confirmation", "bank", "account", "iban"}
    | {"height", "chest", "blood", "remarks", "remark", "weapon", "religion", "caste", "gender", "children", "leave"}
    | {"ترقی", "ریٹائرمنٹ", "کیفیت", "والدہ", "بنک", "بینک", "مذہب", "قوم", "قد"}
)
"""Words of headings that look like a field's and are none: a date of promotion is no date of posting."""

_DOTTED = re.compile(r"(?<=\b\w)[./](?=\w\b)|(?<=\b\w)\.(?=\w)")
_NUMBER = re.compile(r"#|(?<=\w)['’](?=s\b)")
_REST = re.compile(r"[^\w]+")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")


@lru_cache(maxsize=4096)
def heading_key(text: str) -> str:
    """Returns a heading as it is compared: folded, ``C.N.I.C`` as ``cnic``, ``S#`` as ``s no``, no signs."""
    joined = _DOTTED.sub("", fold(text).replace("#", " no "))
    return _REST.sub(" ", _NUMBER.sub("", joined)).strip()


_KEYS: dict[Field, tuple[str, ...]] = {
    field: tuple(dict.fromkeys(heading_key(heading) for heading in headings)) for field, headings in _HEADINGS.items()
}
_EXACT: dict[str, Field] = {key: field for field, keys in reversed(_KEYS.items()) for key in keys}
_LONGEST_HEADING = 60


@lru_cache(maxsize=16384)
def name_score(heading: str, field: Field) -> float:
    """Returns 0 to 1: how well the heading's words fit the field; 1 is a spelling that is known."""
    key = heading_key(heading)
    if not key or len(heading) > _LONGEST_HEADING:
        return 0.0
    known = known_field(heading)
    if known is not None:
        return 1.0 if known is field else 0.0
    if is_other_matter(heading):
        return 0.0
    best = max(_likeness(key, spelling) for spelling in _KEYS[field])
    return best if best >= _ALIKE_FROM else best * 0.4


@lru_cache(maxsize=4096)
def known_field(heading: str) -> Field | None:
    """Returns the field of a heading whose spelling is known, or None.

    It is known as a whole, without a hint in brackets, or in two languages (``Name / نام``) that say the same.
    """
    key = heading_key(heading)
    known = _EXACT.get(key)
    if known is not None or is_other_matter(heading):
        return known
    if _BRACKETS.search(heading) and (known := _EXACT.get(heading_key(_BRACKETS.sub("", heading)))) is not None:
        return known
    return _field_in_two_languages(key)


def _field_in_two_languages(key: str) -> Field | None:
    """One language may say what is not known; two that name different fields name none."""
    words = key.split()
    urdu = " ".join(word for word in words if not word.isascii())
    latin = " ".join(word for word in words if word.isascii())
    if not urdu or not latin:
        return None
    named = {field for text in (latin, urdu) if (field := _EXACT.get(text)) is not None}
    if named == {Field.NAME, Field.FATHER_NAME}:
        return Field.NAME
    return named.pop() if len(named) == 1 else None


def is_other_matter(heading: str) -> bool:
    """Returns whether the heading is about something that a roll's fields are not, such as a nominee's CNIC."""
    return not _OTHER_MATTERS.isdisjoint(heading_key(heading).split())


def surest_field(heading: str) -> tuple[Field, float]:
    """Returns the field that the heading fits best, with its name score."""
    known = known_field(heading)
    if known is not None:
        return known, 1.0
    return max(((field, name_score(heading, field)) for field in Field), key=lambda pair: pair[1])


def _likeness(key: str, spelling: str) -> float:
    plain = fuzz.ratio(key, spelling)
    if len(spelling) < 4 or len(key) < 4:
        return plain / 100
    return max(plain, fuzz.token_sort_ratio(key, spelling) * 0.97) / 100
