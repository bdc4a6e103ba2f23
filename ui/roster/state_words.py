"""What the states of service and duty are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kpdesk.roster.rules import DutyState, ServiceState


def service_words() -> dict[str, str]:
    """Returns the name of each service state by its value, in the window's language."""
    translate = QCoreApplication.translate
    return {
        ServiceState.IN_SERVICE: translate("ServiceStates", "In service"),
        ServiceState.ON_PROBATION: translate("ServiceStates", "On probation"),
        ServiceState.SUSPENDED: translate("ServiceStates", "Suspended"),
        ServiceState.REVERTED: translate("ServiceStates", "Reverted"),
        ServiceState.RETIRED: translate("ServiceStates", "Retired"),
        ServiceState.COMPULSORILY_RETIRED: translate("ServiceStates", "Compulsorily retired"),
        ServiceState.REMOVED: translate("ServiceStates", "Removed"),
        ServiceState.DISMISSED: translate("ServiceStates", "Dismissed"),
        ServiceState.RESIGNED: translate("ServiceStates", "Resigned"),
        ServiceState.DISCHARGED: translate("ServiceStates", "Discharged"),
        ServiceState.DIED: translate("ServiceStates", "Died"),
        ServiceState.SHAHEED: translate("ServiceStates", "Shaheed"),
        ServiceState.REINSTATED: translate("ServiceStates", "Reinstated"),
        ServiceState.TRANSFERRED: translate("ServiceStates", "Transferred"),
    }


def duty_words() -> dict[str, str]:
    """Returns the name of each duty state by its value, in the window's language."""
    translate = QCoreApplication.translate
    return {
        DutyState.PRESENT: translate("DutyStates", "Present"),
        DutyState.CASUAL_LEAVE: translate("DutyStates", "Casual leave"),
        DutyState.EARNED_LEAVE: translate("DutyStates", "Earned leave"),
        DutyState.MEDICAL_LEAVE: translate("DutyStates", "Medical leave"),
        DutyState.MATERNITY_LEAVE: translate("DutyStates", "Maternity leave"),
        DutyState.ABSENT: translate("DutyStates", "Absent"),
        DutyState.ON_COURSE: translate("DutyStates", "On course"),
        DutyState.ON_DEPUTATION: translate("DutyStates", "On deputation"),
        DutyState.ATTACHED: translate("DutyStates", "Attached"),
        DutyState.CLOSED_TO_LINES: translate("DutyStates", "Closed to Lines"),
        DutyState.HOSPITAL: translate("DutyStates", "In hospital"),
        DutyState.IN_CUSTODY: translate("DutyStates", "In custody"),
        DutyState.SECURITY_DUTY: translate("DutyStates", "Security duty"),
    }


def tone_of_state(state: str) -> str:
    """Returns the pill's tone: none for who simply serves, so that the others are seen."""
    if state in {"", ServiceState.IN_SERVICE, ServiceState.REINSTATED}:
        return ""
    if state == ServiceState.SUSPENDED:
        return "warning"
    return "info" if state in {ServiceState.ON_PROBATION, ServiceState.REVERTED} else "muted"
