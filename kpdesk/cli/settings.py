"""``kpdesk settings list|find|set|undo``: the settings of the office and of the user."""

from __future__ import annotations

from kpdesk.base.sentences import sentence
from kpdesk.base.settings import Scope
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.desk.setting_list import SettingRow, hint_of, setting_fits, setting_rows, title_of, value_in_words


def add_verbs(verbs: Verbs) -> None:
    """Adds the verbs on settings."""
    group = add_group(verbs, "settings", "settings of the office and of the user")
    listing = add_verb(group, "list", list_settings, "lists all settings, or those that words find")
    listing.add_argument("--find", metavar="WORDS", default="", help="words of a title or hint, English or Urdu")
    listing.add_argument("--language", choices=("en", "ur"), default="en", help="of titles and hints")
    listing.add_argument(
        "--changed", action="store_true", help="only those that differ from what the program came with"
    )
    change = add_verb(group, "set", change_setting, "sets one setting; it holds at once")
    change.add_argument("key")
    change.add_argument("value")
    reset = add_verb(group, "reset", reset_setting, "puts one setting back to what the program came with")
    reset.add_argument("key")


def list_settings(call: Call) -> Outcome:
    """Returns settings with their words, whose they are and who may change them."""
    desk, given = call.desk(), call.arguments
    rows = setting_rows(desk.users.settings(), desk.actor.role)
    shown = [row for row in rows if setting_fits(given.find, row) and not (given.changed and row.is_default)]
    return Outcome({"items": [_object(row, given.language) for row in shown]})


def change_setting(call: Call) -> Outcome:
    """Sets one setting."""
    return _set(call, call.arguments.value)


def reset_setting(call: Call) -> Outcome:
    """Puts one setting back to its default."""
    rows = setting_rows(call.desk().users.settings(), call.desk().actor.role)
    default = next((row.default for row in rows if row.key == call.arguments.key), "")
    return _set(call, default)


def _set(call: Call, value: object) -> Outcome:
    users, key = call.desk().users, call.arguments.key
    before = users.settings().get(key)
    users.set(key, value, call.progress)
    return Outcome({"key": key, "value": users.settings()[key], "before": before})


def _object(row: SettingRow, language: str) -> dict[str, object]:
    who = "setting_who_user" if row.scope is Scope.USER else "setting_who_office"
    return {
        "key": row.key,
        "value": row.value,
        "title": title_of(row.key, language),
        "shown": value_in_words(row.key, row.value, language),
        "group": sentence(f"setting_group_{row.group}", language=language),
        "scope": row.scope,
        "may_change": row.may_change,
        "who_may": sentence(who, language=language),
        "default": row.default,
        "hint": hint_of(row.key, language),
    }
