"""What the fields of a person are called on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kpdesk.roster.fields import Field


def field_words() -> dict[str, str]:
    """Returns the name of each field by its value, in the window's language."""
    translate = QCoreApplication.translate
    return {
        Field.NAME: translate("Fields", "Name"),
        Field.FATHER_NAME: translate("Fields", "Father's name"),
        Field.RANK: translate("Fields", "Rank"),
        Field.BELT_NO: translate("Fields", "Belt No."),
        Field.BPS: translate("Fields", "BPS"),
        Field.CNIC: translate("Fields", "CNIC"),
        Field.PERSONNEL_NO: translate("Fields", "Personnel No."),
        Field.BORN_ON: translate("Fields", "Date of birth"),
        Field.ENLISTED_ON: translate("Fields", "Date of enlistment"),
        Field.POSTING: translate("Fields", "Posting"),
        Field.POSTED_ON: translate("Fields", "Posted on"),
        Field.MOBILE: translate("Fields", "Mobile"),
        Field.NAME_URDU: translate("Fields", "Name in Urdu"),
        Field.FATHER_NAME_URDU: translate("Fields", "Father's name in Urdu"),
        Field.SERVICE_STATE: translate("Fields", "Service"),
        Field.DUTY_STATE: translate("Fields", "Duty"),
        Field.QUALIFICATION: translate("Fields", "Qualification"),
        Field.DOMICILE: translate("Fields", "Domicile"),
        Field.ADDRESS: translate("Fields", "Address"),
        Field.SERIAL: translate("Fields", "Serial number"),
    }


def named_fields(names: Iterable[str]) -> str:
    """Returns field names in the screen's words, separated by commas."""
    words = field_words()
    return ", ".join(words.get(name, name) for name in names)
