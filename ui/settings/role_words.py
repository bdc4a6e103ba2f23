"""What the roles are called and what each is for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kpdesk.base.actor import Role


def role_words() -> dict[Role, str]:
    """Returns the name of each role, in the window's language."""
    return {
        Role.CLERK: QCoreApplication.translate("Roles", "Clerk"),
        Role.SUPERVISOR: QCoreApplication.translate("Roles", "Supervisor"),
        Role.HEAD: QCoreApplication.translate("Roles", "Head of office"),
        Role.CPO_DESK: QCoreApplication.translate("Roles", "CPO desk"),
        Role.ADMINISTRATOR: QCoreApplication.translate("Roles", "Administrator"),
        Role.AUDITOR: QCoreApplication.translate("Roles", "Auditor"),
    }


def role_meanings() -> dict[Role, str]:
    """Returns in one line what each role may do."""
    return {
        Role.CLERK: QCoreApplication.translate("Roles", "enters, prints, sends"),
        Role.SUPERVISOR: QCoreApplication.translate("Roles", "the same, and approves and freezes"),
        Role.HEAD: QCoreApplication.translate("Roles", "the same, and the office's settings"),
        Role.CPO_DESK: QCoreApplication.translate("Roles", "receives and consolidates at the CPO"),
        Role.ADMINISTRATOR: QCoreApplication.translate("Roles", "everything, with users and restoring"),
        Role.AUDITOR: QCoreApplication.translate("Roles", "reads only"),
    }
