"""``kpdesk weekly letter|words|reason``: the words of a week's draft, in and out of files."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file, write_file
from kpdesk.base.sentences import LANGUAGES
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.weekly.draft import LISTS, LetterDraft


def add_word_verbs(weekly: Verbs) -> None:
    """Adds the verbs on letter, words and reasons."""
    letter = add_verb(weekly, "letter", letter_of_week, "the covering letter: shows it, writes it to a file, reads it")
    words = add_verb(
        weekly, "words", words_of_week, "the week told in words: shows them, or takes your own from a file"
    )
    for parser in (letter, words):
        parser.add_argument("--language", choices=LANGUAGES, default="en")
        ways = parser.add_mutually_exclusive_group()
        ways.add_argument("--out", metavar="FILE", help="write it to this file")
        ways.add_argument("--file", metavar="FILE", help="read it from this file into the draft")
        parser.add_argument("--force", action="store_true", help="replace an existing file")
    ways.add_argument("--drafted", action="store_true", help="go back to the words drafted from the figures")
    reason = add_verb(weekly, "reason", state_reason, "states why an exception stands or a figure was revised")
    about = reason.add_mutually_exclusive_group(required=True)
    about.add_argument("--exception", metavar="KEY", help="key of an exception, as 'weekly show' has it")
    about.add_argument(
        "--figure", metavar="NAME", help="a changed figure of a revision, such as new or by_kind.V02.new"
    )
    about.add_argument("--revision", action="store_true", help="the revision as a whole")
    reason.add_argument("--reason", required=True, help="the reason; empty takes an earlier one away")
    for parser in (letter, words, reason):
        parser.add_argument("--week", required=True, metavar="2026-W47")


def letter_of_week(call: Call) -> Outcome:
    """Shows the letter, writes it to a file or takes it from one."""
    given, desk = call.arguments, call.desk()
    if given.file:
        draft = _read(Path(given.file), desk.week_words.letter(given.week, given.language))
        desk.week_words.write_letter(given.week, draft, given.language)
    draft = desk.week_words.letter(given.week, given.language)
    return _out(given, _letter_data(draft), json.dumps(_letter_data(draft), ensure_ascii=False, indent=2))


def words_of_week(call: Call) -> Outcome:
    """Shows the week in words, writes them to a file or takes them from one."""
    given, desk = call.arguments, call.desk()
    if given.file or given.drafted:
        desk.week_words.tell(given.week, _text(Path(given.file)) if given.file else "", given.language)
    told = desk.weekly.show(given.week).narratives[given.language]
    data = {
        "text": told.text,
        "drafted": told.drafted,
        "edited_by": told.edit.by if told.edit else None,
        "edited_at": told.edit.at if told.edit else None,
        "outdated": told.is_outdated,
    }
    return _out(given, data, told.text)


def state_reason(call: Call) -> Outcome:
    """Puts a reason into the draft."""
    given, desk = call.arguments, call.desk()
    if given.exception:
        desk.week_words.state_reasons(given.week, exceptions={given.exception: given.reason})
    else:
        desk.week_words.state_reasons(given.week, figures={given.figure or "": given.reason})
    return Outcome({"week": given.week, "reason": given.reason})


def _out(given: Any, data: dict[str, Any], text: str) -> Outcome:
    shown: dict[str, object] = {"week": given.week, "language": given.language, **data}
    if given.out:
        shown["file"] = str(write_file(Path(given.out), (text + "\n").encode(), force=given.force))
    return Outcome(shown)


def _letter_data(draft: LetterDraft) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(draft).items()}


def _read(path: Path, present: LetterDraft) -> LetterDraft:
    """Returns the letter with what the file holds; what it leaves out stays.

    Raises Refused ``letter_file_not_understood``, ``text_file_not_text``.
    """
    try:
        untrusted = json.loads(_text(path))
    except (ValueError, RecursionError):
        raise Refused("letter_file_not_understood", field="file", path=str(path)) from None
    known = {field.name for field in fields(LetterDraft)}
    if not isinstance(untrusted, dict) or not set(untrusted) <= known:
        raise Refused("letter_file_not_understood", field="file", path=str(path))
    if not all(_is_fit(name, value) for name, value in untrusted.items()):
        raise Refused("letter_file_not_understood", field="file", path=str(path))
    values: dict[str, Any] = {name: tuple(value) if name in LISTS else value for name, value in untrusted.items()}
    return replace(present, **values)


def _is_fit(name: str, value: object) -> bool:
    if name in LISTS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, str)


def _text(path: Path) -> str:
    try:
        return read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("text_file_not_text", field="file", path=str(path)) from None
