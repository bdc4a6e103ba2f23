"""``kpdesk users``: who may log in, and as what."""

from __future__ import annotations

import os
from pathlib import Path

from kpdesk.access.draft import UserDraft
from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb, password_in


def add_verbs(verbs: Verbs) -> None:
    """Adds ``users list|roles|add|disable|reset|link|password``."""
    users = add_group(verbs, "users", "users of this store")
    add_verb(users, "list", list_users, "lists all users")
    add_verb(users, "roles", list_roles, "tells what each role may do")
    own = add_verb(users, "password", change_own, "gives yourself a new password; the present one opens the store")
    own.add_argument("--new-password-file", metavar="F", help="file with the new password (or KPDESK_NEW_PASSWORD)")
    add = add_verb(users, "add", add_user, "makes a user; the new password from --new-password-file")
    add.add_argument("name")
    add.add_argument("--full-name", default="")
    add.add_argument("--role", choices=[role.value for role in Role], default=Role.CLERK.value)
    add.add_argument("--new-password-file", metavar="F", help="file with the new password (or KPDESK_NEW_PASSWORD)")
    disable = add_verb(users, "disable", disable_user, "closes a user's account")
    disable.add_argument("name")
    reset = add_verb(users, "reset", reset_user, "gives a user a new password")
    reset.add_argument("name")
    reset.add_argument("--new-password-file", metavar="F", help="file with the new password (or KPDESK_NEW_PASSWORD)")
    link = add_verb(users, "link", link_user, "says who a user is on the roll: he handles no violation of his own")
    link.add_argument("name")
    link.add_argument("--person", metavar="P", default="", help="he himself; left out: not on this roll")
    link.add_argument("--supports", metavar="P", default="", help="the officer whom he works for, if any")


def list_users(call: Call) -> Outcome:
    """Returns all users, with when and where each logged in last."""
    desk = call.desk().users
    presences = desk.presences()
    items = [
        {
            "name": row.name,
            "full_name": row.full_name,
            "role": row.role,
            "disabled_at": row.disabled_at,
            "person": row.person_uid,
            "supports": row.supports_uid,
            "last_login": presences[row.name].last_login,
            "computer": presences[row.name].computer,
            "at_desk": presences[row.name].at_desk,
        }
        for row in desk.items()
    ]
    return Outcome({"items": items})


def list_roles(_call: Call) -> Outcome:
    """Returns each role with what it may do, in words."""
    items = [
        {
            "role": role,
            "name": sentence(f"role_{role}"),
            "may": [sentence(f"permission_{each}") for each in Permission if may(role, each)],
        }
        for role in Role
    ]
    return Outcome({"items": items})


def change_own(call: Call) -> Outcome:
    """Gives the user himself another password."""
    desk, present = call.desk(), call.password()
    desk.users.change_own_password(present, _new_password(call))
    return Outcome({"user": desk.actor.name, "changed": True})


def add_user(call: Call) -> Outcome:
    """Makes a user."""
    given = call.arguments
    draft = UserDraft(given.name, given.full_name or given.name, Role(given.role), _new_password(call))
    call.desk().users.add(draft)
    return Outcome({"user": draft.name, "role": draft.role})


def disable_user(call: Call) -> Outcome:
    """Closes an account."""
    call.desk().users.disable(call.arguments.name)
    return Outcome({"user": call.arguments.name, "disabled": True})


def reset_user(call: Call) -> Outcome:
    """Gives a user a new password."""
    call.desk().users.reset(call.arguments.name, _new_password(call))
    return Outcome({"user": call.arguments.name, "reset": True})


def link_user(call: Call) -> Outcome:
    """Says who a user is on the roll."""
    given, desk = call.arguments, call.desk()
    person, supports = (desk.violations.person_uid(text) if text else None for text in (given.person, given.supports))
    desk.users.link(given.name, person, supports)
    return Outcome({"user": given.name, "person": person, "supports": supports})


def _new_password(call: Call) -> str:
    path = call.arguments.new_password_file
    if path:
        return password_in(Path(path))
    if "KPDESK_NEW_PASSWORD" in os.environ:
        return os.environ["KPDESK_NEW_PASSWORD"]
    raise Refused("new_password_not_given", field="password")
