"""What the values of a paper are gathered with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from kpdesk.reference.reference import Reference


@dataclass(frozen=True, slots=True)
class Writer:
    """An open session, the reference data, the office's settings, the language; ``date_in_ink`` leaves the date blank.

    Offices number a paper when it is typed and date it when it is despatched.
    """

    session: Session
    reference: Reference
    settings: Mapping[str, bool | int | str]
    language: str
    date_in_ink: bool = False

    def setting(self, key: str) -> str:
        """Returns a setting as text."""
        return str(self.settings.get(key, ""))

    def in_language(self, key: str) -> str:
        """Returns a setting that has an Urdu fellow (``key_urdu``); on Urdu papers the English one stands in."""
        urdu = self.setting(f"{key}_urdu") if self.language == "ur" else ""
        return urdu or self.setting(key)
