"""What a nominal roll can hold about a person, by the names that mappings, plans and changes use.

Source: the columns of the KP Police security clearance form of 2019 and of payroll form PAY01.
"""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """One column of a roll; all but ``SERIAL`` are attributes of a person's draft."""

    SERIAL = "serial"
    NAME = "name"
    NAME_URDU = "name_urdu"
    FATHER_NAME = "father_name"
    FATHER_NAME_URDU = "father_name_urdu"
    RANK = "rank"
    BELT_NO = "belt_no"
    BPS = "bps"
    CNIC = "cnic"
    PERSONNEL_NO = "personnel_no"
    BORN_ON = "born_on"
    ENLISTED_ON = "enlisted_on"
    POSTING = "posting"
    POSTED_ON = "posted_on"
    MOBILE = "mobile"
    SERVICE_STATE = "service_state"
    DUTY_STATE = "duty_state"
    QUALIFICATION = "qualification"
    DOMICILE = "domicile"
    ADDRESS = "address"


DATES = frozenset({Field.BORN_ON, Field.ENLISTED_ON, Field.POSTED_ON})

OTHER_NAMES = {
    "father": Field.FATHER_NAME,
    "urdu": Field.NAME_URDU,
    "urdu_father": Field.FATHER_NAME_URDU,
    "belt": Field.BELT_NO,
    "personnel": Field.PERSONNEL_NO,
    "dob": Field.BORN_ON,
    "date_of_birth": Field.BORN_ON,
    "enlisted": Field.ENLISTED_ON,
    "date_of_enlistment": Field.ENLISTED_ON,
    "posted": Field.POSTED_ON,
    "date_of_posting": Field.POSTED_ON,
    "status": Field.SERVICE_STATE,
}
"""Short names that a mapping file may use."""


def field_named(text: str) -> Field | None:
    """Returns the field of this name or short name, or None."""
    name = text.strip().casefold().replace(" ", "_")
    return OTHER_NAMES.get(name) or next((field for field in Field if field.value == name), None)
