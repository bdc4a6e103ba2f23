"""The desk's face for users and settings."""

from __future__ import annotations

from kpdesk.access import queries, service
from kpdesk.access.draft import UserDraft
from kpdesk.access.rows import UserPresence, UserRow
from kpdesk.base.changes import Changes
from kpdesk.base.progress import Progress
from kpdesk.cases.dates import renew_dates
from kpdesk.crypto.passphrase import DEFAULT_COST, Argon2Cost
from kpdesk.reference import queries as reference
from kpdesk.roster.queries import person
from kpdesk.store.audit_search import last_entries
from kpdesk.store.key_slots import SlotKind
from kpdesk.store.slot_records import present_slots
from kpdesk.store.store import Workplace


class UsersDesk:
    """Users and settings of the open store."""

    def __init__(self, workplace: Workplace, cost: Argon2Cost = DEFAULT_COST) -> None:
        self._at = workplace
        self._cost = cost

    def items(self) -> tuple[UserRow, ...]:
        """Returns all users."""
        with self._at.reading() as session:
            return queries.users(session)

    def presences(self) -> dict[str, UserPresence]:
        """Returns by login name when and on which computer each user logged in last, and who is at this desk."""
        with self._at.reading() as session:
            names = [row.name for row in queries.users(session)]
            last = last_entries(session, "logged_in", names)
        return {
            name: UserPresence(
                name,
                last[name].at if name in last else None,
                name == self._at.actor.name,
                str(last[name].details.get("computer", "")) if name in last else "",
            )
            for name in names
        }

    def change_own_password(self, present: str, password: str) -> Changes:
        """Gives the user at the desk another password when he knows the present one.

        Raises Refused ``password_wrong``, ProblemsFound; as :func:`kpdesk.access.service.reset_password`.
        """
        me, store = self._at.actor.name, self._at.store
        with self._at.reading() as session:
            slots = present_slots(session, store.folder)
        slots.of(SlotKind.USER, me).opened_with(present)
        with self._at.writing() as uow:
            changes = service.reset_password(uow, me, password, store.folder, store.key, self._cost)
            uow.commit()
        return changes

    def add(self, draft: UserDraft) -> Changes:
        """Makes a user; raises as :func:`kpdesk.access.service.add_user`."""
        with self._at.writing() as uow:
            changes = service.add_user(uow, draft, self._at.store.folder, self._at.store.key, self._cost)
            uow.commit()
        return changes

    def disable(self, name: str) -> Changes:
        """Closes a user's account; raises as :func:`kpdesk.access.service.disable_user`."""
        with self._at.writing() as uow:
            changes = service.disable_user(uow, name, self._at.store.folder)
            uow.commit()
        return changes

    def reset(self, name: str, password: str) -> Changes:
        """Gives a user a new password; raises as :func:`kpdesk.access.service.reset_password`."""
        store = self._at.store
        with self._at.writing() as uow:
            changes = service.reset_password(uow, name, password, store.folder, store.key, self._cost)
            uow.commit()
        return changes

    def link(self, name: str, person_uid: str | None, supports_uid: str | None = None) -> Changes:
        """Says who a user is on the roll and whom he works for.

        Raises as :func:`kpdesk.access.service.link_user`, and Refused ``person_not_found``.
        """
        with self._at.writing() as uow:
            for uid in filter(None, (person_uid, supports_uid)):
                person(uow.session, uid)
            changes = service.link_user(uow, name, person_uid, supports_uid)
            uow.commit()
        return changes

    def settings(self) -> dict[str, bool | int | str]:
        """Returns every setting's value for the logged-in user."""
        with self._at.reading() as session:
            return queries.settings(session, self._at.actor.name)

    def set(self, key: str, value: object, progress: Progress | None = None) -> Changes:
        """Sets one setting; raises as :func:`kpdesk.access.service.set_setting`."""
        with self._at.writing() as uow:
            changes = service.set_setting(uow, key, value)
            if key == "weekly_days_off":
                uow.flush()
                changes |= renew_dates(uow, reference.load(uow.session), progress)
            uow.commit()
        return changes
