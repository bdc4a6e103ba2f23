"""The settings of an office or a user: one table with type, default, scope and explanation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at, tidy

LONGEST_TEXT = 200
_LONGEST_LIST = 1000


class Scope(StrEnum):
    """Whom a setting belongs to."""

    OFFICE = "office"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; ``choices`` is empty when any value of the default's type will do.

    A number without choices is from 1 to ``most``; a text is one line of at most ``longest`` signs.
    """

    key: str
    default: bool | int | str
    scope: Scope
    explanation: str
    choices: tuple[str | int, ...] = ()
    most: int = 0
    longest: int = LONGEST_TEXT

    def checked(self, value: object) -> bool | int | str:
        """Returns the value in its type; raises Refused ``setting_not_possible``."""
        typed: bool | int | str | None
        try:
            if isinstance(self.default, bool):
                typed = _TRUTH.get(str(value).casefold())
            else:
                typed = int(str(value)) if isinstance(self.default, int) else tidy(str(value))
        except ValueError:
            typed = None
        if typed is None or not self._possible(typed):
            raise Refused("setting_not_possible", field=self.key, value=value)
        return typed

    def _possible(self, typed: bool | int | str) -> bool:
        if self.choices:
            return typed in self.choices
        if isinstance(typed, str):
            return len(typed) <= self.longest and control_at(typed) is None
        return isinstance(typed, bool) or 1 <= typed <= self.most


_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}

SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting("first_weekday", 0, Scope.OFFICE, "First day of the reporting week; Monday is 0", tuple(range(7))),
        Setting("superannuation_age_years", 60, Scope.OFFICE, "Age of retirement", most=99),
        Setting("report_term_days", 7, Scope.OFFICE, "Days that a directive gives for the report", most=365),
        Setting(
            "return_due_days", 3, Scope.OFFICE, "Days after a week's end within which its return is in time", most=365
        ),
        *(
            Setting(key, default, Scope.OFFICE, explanation, most=most)
            for key, default, explanation, most in (
                ("warning_look_back_days", 365, "Early warning: how many days back its tests look", 3660),
                ("warning_nil_weeks", 3, "Early warning: weeks of NIL while most neighbours report", 52),
                ("warning_copied_least", 3, "Early warning: fewest violations in a week that is compared", 99),
                ("warning_no_result_days", 60, "Early warning: days without a step in an undecided case", 999),
                ("warning_supervisor_least", 5, "Early warning: violations under one supervisor", 99),
                ("warning_supervisor_days", 180, "Early warning: days within which they are counted", 999),
                ("warning_posting_months", 12, "Early warning: months after a proved violation for a posting", 60),
                ("warning_reduced_least", 3, "Early warning: punishments of one authority reduced on appeal", 99),
                ("warning_small_number", 30, "Early warning: below so many no rate is given", 999),
                ("query_due_days", 10, "Days that a query to an office gives for its answer", 365),
            )
        ),
        Setting(
            "idle_lock_minutes", 5, Scope.USER, "Minutes without a key press until the program locks itself", most=480
        ),
        Setting("language", "en", Scope.USER, "Language of the window", ("en", "ur")),
        Setting("paper", "a4", Scope.OFFICE, "Paper that prints are laid out for", ("a4", "legal")),
        Setting("head_name", "", Scope.OFFICE, "Name of the head of office, as the signature block shows it"),
        Setting("head_name_urdu", "", Scope.OFFICE, "The same name on Urdu papers"),
        Setting("head_designation", "", Scope.OFFICE, "Designation under the signature"),
        Setting("station", "", Scope.OFFICE, "Place that letters are dated at"),
        Setting("signs_for_name", "", Scope.OFFICE, "Officer who signs letters for the head; empty: the head signs"),
        Setting("signs_for_name_urdu", "", Scope.OFFICE, "The same name on Urdu papers"),
        Setting("signs_for_designation", "", Scope.OFFICE, "His designation, such as DSP Headquarters"),
        Setting("signs_for_designation_urdu", "", Scope.OFFICE, "The same designation on Urdu papers"),
        Setting("letterhead", "", Scope.OFFICE, "Heading of the papers; empty: as the list of offices has it"),
        Setting("letterhead_urdu", "", Scope.OFFICE, "Heading of Urdu papers; empty: made from the list of offices"),
        Setting("phone", "", Scope.OFFICE, "Telephone line of the letterhead"),
        Setting(
            "weekly_days_off",
            "sunday",
            Scope.OFFICE,
            "Days of the week on which the office is closed",
            ("none", "sunday", "saturday_sunday", "friday", "friday_saturday"),
        ),
        Setting("letter_suffix", "EC", Scope.OFFICE, "Branch after the letter number, such as EC, PA or OASI"),
        *(
            Setting(f"{key}{language}", "", Scope.OFFICE, explanation + told, longest=_LONGEST_LIST)
            for key, explanation in (
                ("weekly_to", "To whom the weekly report goes; parted by semicolons, empty: the Addl: IGP"),
                ("weekly_references", "Letters that it refers to beside the one it answers; parted by semicolons"),
                ("weekly_enclosures", "Enclosures beside proforma and certificate; parted by semicolons"),
                ("weekly_copies", "Endorsements below it; parted by semicolons, empty: the region, - for none"),
            )
            for language, told in (("", ""), ("_urdu", ", on Urdu papers"))
        ),
        Setting(
            "evidence_with_return",
            "all",
            Scope.OFFICE,
            "Evidence that goes with a weekly return: all, pictures inside the workbook only, none",
            ("all", "pictures", "none"),
        ),
        Setting(
            "backup_second_place",
            "",
            Scope.OFFICE,
            "Folder or stick that each backup is written to as well; empty: none",
            longest=_LONGEST_LIST,
        ),
        Setting("evidence_picture_kib", 200, Scope.OFFICE, "Largest screenshot inside a workbook, in KB", most=4_096),
        Setting("evidence_pictures_mib", 8, Scope.OFFICE, "Screenshots of one workbook together, in MB", most=32),
        Setting(
            "evidence_sidecar_mib",
            1_024,
            Scope.OFFICE,
            "Evidence file beside a weekly return, in MB; what is over goes when it is asked for",
            most=65_536,
        ),
        Setting(
            "weekly_certificate_by",
            "head",
            Scope.OFFICE,
            "Who signs the certificate: the head of office himself, or whoever signs the letter",
            ("head", "letter"),
        ),
        Setting(
            "weekly_tag",
            "none",
            Scope.OFFICE,
            "Distribution tag at head and foot of each page of the weekly report",
            ("none", "immediate", "most_immediate", "confidential", "secret"),
        ),
    )
}
"""Every setting that there is, by key."""
