"""What the settings are called, and the names of their choices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.settings.evidence_words import evidence_words
from ui.settings.warning_words import warning_words


def setting_words() -> dict[str, tuple[str, str]]:
    """Returns title and hint of each setting by its key, in the window's language, in the order of the form."""
    translate = QCoreApplication.translate
    return {
        "head_name": (translate("Settings", "Head of office"), translate("Settings", "As the signature block has it")),
        "head_designation": (translate("Settings", "Designation"), translate("Settings", "Under the signature")),
        "head_name_urdu": (translate("Settings", "Head of office, in Urdu"), translate("Settings", "On Urdu papers")),
        "signs_for_name": (
            translate("Settings", "Signs for the head"),
            translate("Settings", "On letters, endorsements and hearing notices; empty: the head signs himself"),
        ),
        "signs_for_name_urdu": (translate("Settings", "Signs for the head, in Urdu"), ""),
        "signs_for_designation": (
            translate("Settings", "His designation"),
            translate("Settings", "Such as DSP Headquarters"),
        ),
        "signs_for_designation_urdu": (translate("Settings", "His designation, in Urdu"), ""),
        "letterhead": (
            translate("Settings", "Letterhead"),
            translate("Settings", "Empty: as the list of offices has it"),
        ),
        "letterhead_urdu": (
            translate("Settings", "Letterhead in Urdu"),
            translate("Settings", "Empty: made from the list of offices"),
        ),
        "station": (translate("Settings", "Station"), translate("Settings", "The place that letters are dated at")),
        "phone": (translate("Settings", "Telephone"), translate("Settings", "On the letterhead")),
        "letter_suffix": (
            translate("Settings", "Branch of the letter number"),
            translate("Settings", "Such as EC, PA or OASI"),
        ),
        **_weekly_words(),
        "paper": (translate("Settings", "Paper"), ""),
        "first_weekday": (
            translate("Settings", "The week begins on"),
            translate("Settings", "The CPO's letters ask for Monday to Sunday"),
        ),
        "weekly_days_off": (
            translate("Settings", "Closed every week on"),
            translate("Settings", "A term may end on the next working day; holidays stand in Lists"),
        ),
        "report_term_days": (translate("Settings", "Term of a report, in days"), ""),
        "return_due_days": (
            translate("Settings", "Days for the weekly report"),
            translate("Settings", "After the last day of the week"),
        ),
        "superannuation_age_years": (translate("Settings", "Age of retirement, in years"), ""),
        **evidence_words(),
        **warning_words(),
        "language": (
            translate("Settings", "Language of the window"),
            translate("Settings", "Holds at once, or from the next log-in where a form is half-typed"),
        ),
        "idle_lock_minutes": (
            translate("Settings", "Lock after, in minutes"),
            translate("Settings", "Without a key press"),
        ),
    }


def choice_words(key: str) -> dict[object, str]:
    """Returns the names of a setting's choices; empty where they are not named."""
    translate = QCoreApplication.translate
    names: dict[str, dict[object, str]] = {
        "paper": {"a4": translate("Settings", "A4"), "legal": translate("Settings", "Legal")},
        "language": {"en": "English", "ur": "اردو"},
        "evidence_with_return": {
            "all": translate("Settings", "All of it"),
            "pictures": translate("Settings", "Pictures in the workbook only"),
            "none": translate("Settings", "None"),
        },
        "weekly_certificate_by": {
            "head": translate("Settings", "The head of office himself"),
            "letter": translate("Settings", "Whoever signs the letter"),
        },
        "weekly_tag": {
            "none": translate("Settings", "No tag"),
            "immediate": translate("Settings", "IMMEDIATE"),
            "most_immediate": translate("Settings", "MOST IMMEDIATE"),
            "confidential": translate("Settings", "CONFIDENTIAL"),
            "secret": translate("Settings", "SECRET"),
        },
        "weekly_days_off": {
            "none": translate("Settings", "No day"),
            "sunday": translate("Settings", "Sunday"),
            "saturday_sunday": translate("Settings", "Saturday and Sunday"),
            "friday": translate("Settings", "Friday"),
            "friday_saturday": translate("Settings", "Friday and Saturday"),
        },
        "first_weekday": {
            0: translate("Settings", "Monday"),
            1: translate("Settings", "Tuesday"),
            2: translate("Settings", "Wednesday"),
            3: translate("Settings", "Thursday"),
            4: translate("Settings", "Friday"),
            5: translate("Settings", "Saturday"),
            6: translate("Settings", "Sunday"),
        },
    }
    return names.get(key, {})


def _weekly_words() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    return {
        "weekly_to": (
            translate("Settings", "Weekly report: to"),
            translate("Settings", "Lines parted by semicolons; empty: the Addl: IGP Internal Accountability"),
        ),
        "weekly_to_urdu": (translate("Settings", "Weekly report: to, in Urdu"), ""),
        "weekly_references": (
            translate("Settings", "Weekly report: refers also to"),
            translate("Settings", "Letters beside the one that the certificate answers, parted by semicolons"),
        ),
        "weekly_references_urdu": (translate("Settings", "Weekly report: refers also to, in Urdu"), ""),
        "weekly_enclosures": (
            translate("Settings", "Weekly report: enclosures"),
            translate("Settings", "Beside proforma and certificate, parted by semicolons"),
        ),
        "weekly_enclosures_urdu": (translate("Settings", "Weekly report: enclosures, in Urdu"), ""),
        "weekly_copies": (
            translate("Settings", "Weekly report: copies to"),
            translate("Settings", "Endorsements, parted by semicolons; empty: the region, a hyphen: to nobody"),
        ),
        "weekly_copies_urdu": (translate("Settings", "Weekly report: copies to, in Urdu"), ""),
        "weekly_certificate_by": (translate("Settings", "The certificate is signed by"), ""),
        "weekly_tag": (
            translate("Settings", "Weekly report: distribution tag"),
            translate("Settings", "At head and foot of each page"),
        ),
    }
