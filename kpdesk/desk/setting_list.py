"""All settings in groups, each with its value, its words in both languages, whose it is and who may change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from kpdesk.base.letters import fold
from kpdesk.base.sentences import LANGUAGES, known_codes, sentence
from kpdesk.base.settings import SETTINGS, Scope

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "office": (
        "head_name", "head_designation", "head_name_urdu", "signs_for_name", "signs_for_designation",
        "signs_for_name_urdu", "signs_for_designation_urdu",
    ),
    "papers": ("letterhead", "letterhead_urdu", "station", "phone", "letter_suffix", "paper"),
    "weekly": (
        "weekly_to", "weekly_to_urdu", "weekly_references", "weekly_references_urdu", "weekly_enclosures",
        "weekly_enclosures_urdu", "weekly_copies", "weekly_copies_urdu", "weekly_certificate_by", "weekly_tag",
    ),
    "terms": (
        "first_weekday", "weekly_days_off", "report_term_days", "return_due_days", "superannuation_age_years",
    ),
    "evidence": ("evidence_with_return", "evidence_picture_kib", "evidence_pictures_mib", "evidence_sidecar_mib"),
    "backups": ("backup_second_place",),
    "warnings": (
        "warning_look_back_days", "warning_nil_weeks", "warning_copied_least", "warning_no_result_days",
        "warning_supervisor_least", "warning_supervisor_days", "warning_posting_months", "warning_reduced_least",
        "warning_small_number", "query_due_days",
    ),
    "own": ("language", "idle_lock_minutes"),
}  # fmt: skip
"""Every setting in its group, in the order in which people read them."""


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting; ``is_default`` tells that nobody changed it, ``may_change`` whether this user may."""

    key: str
    group: str
    value: bool | int | str
    default: bool | int | str
    scope: Scope
    may_change: bool

    @property
    def is_default(self) -> bool:
        """Whether the value is the one that the program came with."""
        return self.value == self.default


def setting_rows(values: Mapping[str, bool | int | str], role: Role) -> tuple[SettingRow, ...]:
    """Returns every setting with its value, in the order of the groups."""
    office_too = may(role, Permission.SETTINGS)
    return tuple(
        SettingRow(
            key,
            group,
            values[key],
            SETTINGS[key].default,
            SETTINGS[key].scope,
            office_too or SETTINGS[key].scope is Scope.USER,
        )
        for group, keys in GROUPS.items()
        for key in keys
    )


def title_of(key: str, language: str) -> str:
    """Returns what the setting is called."""
    return sentence(f"setting_{key}", language=language)


def hint_of(key: str, language: str) -> str:
    """Returns what helps to set it, empty where its title says all."""
    return _or_nothing(f"setting_hint_{key}", language)


def value_in_words(key: str, value: bool | int | str, language: str) -> str:
    """Returns the value as people read it: a choice by its name, everything else as it is."""
    if isinstance(value, bool):
        return sentence(f"setting_choice_{'yes' if value else 'no'}", language=language)
    return _or_nothing(f"setting_choice_{key}_{value}", language) or str(value)


def fits(words: str, *codes: str, also: str = "") -> bool:
    """Tells whether every word stands in one of the codes' sentences in either language, or in ``also``."""
    haystack = fold(" ".join([also, *(_or_nothing(code, language) for code in codes for language in LANGUAGES)]))
    return all(word in haystack for word in fold(words).split())


def keywords(place: str) -> str:
    """Returns the words by which a place of the page is found, in both languages; empty for one without."""
    return " ".join(_or_nothing(f"setting_place_words_{place}", language) for language in LANGUAGES).strip()


def setting_fits(words: str, row: SettingRow) -> bool:
    """Tells whether the words find this setting: by key, title, hint, group, choices or its value."""
    choices = [f"setting_choice_{row.key}_{choice}" for choice in SETTINGS[row.key].choices]
    codes = (f"setting_{row.key}", f"setting_hint_{row.key}", f"setting_group_{row.group}", *choices)
    return fits(words, *codes, also=f"{row.key} {row.key.replace('_', ' ')} {row.value}")


def _or_nothing(code: str, language: str) -> str:
    return sentence(code, language=language) if code in known_codes() else ""
