"""What the lists of reference data and their fields are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def table_words() -> dict[str, str]:
    """Returns the name of each list by its name in the core, in the window's language, in the order of the choice."""
    translate = QCoreApplication.translate
    return {
        "offices": translate("Lists", "Offices"),
        "designations": translate("Lists", "Posts"),
        "ranks": translate("Lists", "Ranks"),
        "platforms": translate("Lists", "Platforms"),
        "kinds": translate("Lists", "Kinds of violation"),
        "regimes": translate("Lists", "Disciplinary rules"),
        "clocks": translate("Lists", "Terms"),
        "punishments": translate("Lists", "Punishments"),
        "non_punishments": translate("Lists", "Measures that are no punishment"),
        "authorities": translate("Lists", "Authorities"),
        "directives": translate("Lists", "Directives"),
        "offences": translate("Lists", "Offences"),
        "holidays": translate("Lists", "Holidays"),
        "shared_fields": translate("Lists", "Who gets CNIC and mobile"),
        "sought_postings": translate("Lists", "Postings that are sought after"),
    }


def pack_list_words() -> dict[str, str]:
    """Returns the names of the lists that a data pack of the CPO can bring: all of them, and the texts of papers."""
    return {**table_words(), "templates": QCoreApplication.translate("Lists", "Texts of papers")}


def field_title(name: str) -> str:
    """Returns the title of a field without the hint how it is typed; the name itself for a field that has none."""
    return field_words().get(name, name).partition(",")[0]


def field_words() -> dict[str, str]:
    """Returns the title of each field of any list by its name, in the window's language."""
    return {**_of_every_row(), **_of_people_and_places(), **_of_rules()}


def _of_every_row() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "code": translate("Lists", "Code"),
        "name": translate("Lists", "Name"),
        "name_ur": translate("Lists", "Name in Urdu"),
        "also": translate("Lists", "Other spellings, one per line"),
        "valid_from": translate("Lists", "Valid from"),
        "valid_to": translate("Lists", "Valid to"),
        "source": translate("Lists", "Source"),
        "page": translate("Lists", "Page of the paper copy"),
        "confirm": translate("Lists", "To be confirmed"),
        "note": translate("Lists", "Note"),
    }


def _of_people_and_places() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "kind": translate("Lists", "Kind of office"),
        "region": translate("Lists", "Region"),
        "parent": translate("Lists", "Office above"),
        "station": translate("Lists", "Station"),
        "head": translate("Lists", "Code of the head's post"),
        "head_designation": translate("Lists", "Designation of the head"),
        "letterhead": translate("Lists", "Letterhead"),
        "predecessor": translate("Lists", "Office before it"),
        "successor": translate("Lists", "Office it was merged into"),
        "reports": translate("Lists", "Sends a weekly return"),
        "setting": translate("Lists", "Where it is found"),
        "ranks": translate("Lists", "Ranks, one code per line"),
        "abbreviation": translate("Lists", "Abbreviation"),
        "group": translate("Lists", "Rank whose rules apply"),
        "order": translate("Lists", "Place in seniority"),
        "cadre": translate("Lists", "Cadre"),
        "regime": translate("Lists", "Rules"),
        "bps": translate("Lists", "Pay scale (BPS)"),
        "bps_also": translate("Lists", "Other pay scales, one per line"),
        "hosts": translate("Lists", "Web addresses, one per line"),
        "barred": translate("Lists", "Named by the policy"),
        "file": translate("Lists", "Kind of file"),
        "receiver": translate("Lists", "Who receives it"),
        "field": translate("Lists", "Field of a person"),
        "shown": translate("Lists", "How much of it he gets"),
    }


def _of_rules() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "severity": translate("Lists", "Severity"),
        "severity_most": translate("Lists", "Highest severity"),
        "basis": translate("Lists", "Rules it breaks, one per line"),
        "flags": translate("Lists", "To look out for, one per line"),
        "seen_as": translate("Lists", "Words in reports, one per line"),
        "grace_days": translate("Lists", "Days to put it right"),
        "title": translate("Lists", "Title on orders"),
        "cadres": translate("Lists", "Cadres, one per line"),
        "handled_here": translate("Lists", "Handled by this office"),
        "tracks": translate("Lists", "Proceedings it knows, one per line"),
        "steps": translate("Lists", "Steps it knows, one per line"),
        "departmental_representative": translate("Lists", "A departmental representative takes part"),
        "step": translate("Lists", "Step"),
        "days": translate("Lists", "Days"),
        "days_most": translate("Lists", "Days at most"),
        "runs_from": translate("Lists", "Counted from"),
        "binds": translate("Lists", "Binds"),
        "moves_off_holidays": translate("Lists", "Moves off holidays to the next working day"),
        "first": translate("Lists", "First day"),
        "last": translate("Lists", "Last day"),
        "every_year": translate("Lists", "On the same days every year"),
        "punishment_class": translate("Lists", "Class of punishment"),
        "limit": translate("Lists", "Limit"),
        "unit": translate("Lists", "Limit counted in"),
        "states": translate("Lists", "The order must state, one per line"),
        "appealable": translate("Lists", "Can be appealed"),
        "service_state": translate("Lists", "State in the roster that it brings"),
        "bars_future_employment": translate("Lists", "Bars future employment"),
        "punishments": translate("Lists", "Punishments, one code per line"),
        "designations": translate("Lists", "Posts, one code per line"),
        "appeal_to": translate("Lists", "Appeal to, one code per line"),
        "limited": translate("Lists", "Narrowed by its scope"),
        "review": translate("Lists", "Review instead of appeal"),
        "instrument": translate("Lists", "What it is"),
        "number": translate("Lists", "Letter number"),
        "subject": translate("Lists", "Subject"),
        "issued": translate("Lists", "Issued on"),
        "issued_last": translate("Lists", "Issued at the latest"),
        "issuer": translate("Lists", "Issued by"),
        "ban_no": translate("Lists", "Number among the bans"),
        "reiterates": translate("Lists", "Repeats the directive"),
        "asks": translate("Lists", "What it asks for"),
        "offices": translate("Lists", "Offices it binds, one code per line"),
        "law": translate("Lists", "Law"),
        "section": translate("Lists", "Section"),
        "months_least": translate("Lists", "Months at least"),
        "months_most": translate("Lists", "Months at most"),
        "fine_rupees": translate("Lists", "Fine in rupees"),
        "refer_to": translate("Lists", "Referred to"),
    }
