"""``kpdesk users`` and ``kpdesk settings``."""

from __future__ import annotations

import os
from pathlib import Path

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb, password_in


def add_verbs(verbs: Verbs) -> None:
    """Adds ``users list|add|disable|reset|link`` and ``settings list|set``."""
    users = add_group(verbs, "users", "users of this store")
    add_verb(users, "list", list_users, "lists all users")
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
    settings = add_group(verbs, "settings", "settings of the office and of the user")
    add_verb(settings, "list", list_settings, "lists all settings")
    change = add_verb(settings, "set", change_setting, "sets one setting")
    change.add_argument("key")
    change.add_argument("value")


def list_users(call: Call) -> Outcome:
    """Returns all users."""
    items = [
        {
            "name": row.name,
            "full_name": row.full_name,
            "role": row.role,
            "disabled_at": row.disabled_at,
            "person": row.person_uid,
            "supports": row.supports_uid,
        }
        for row in call.desk().users.items()
    ]
    return Outcome({"items": items})


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


def list_settings(call: Call) -> Outcome:
    """Returns every setting."""
    return Outcome({"items": [{"key": key, "value": value} for key, value in call.desk().users.settings().items()]})


def change_setting(call: Call) -> Outcome:
    """Sets one setting."""
    call.desk().users.set(call.arguments.key, call.arguments.value, call.progress)
    return Outcome({"key": call.arguments.key, "value": call.desk().users.settings()[call.arguments.key]})


def _new_password(call: Call) -> str:
    path = call.arguments.new_password_file
    if path:
        return password_in(Path(path))
    if "KPDESK_NEW_PASSWORD" in os.environ:
        return os.environ["KPDESK_NEW_PASSWORD"]
    raise Refused("new_password_not_given", field="password")
