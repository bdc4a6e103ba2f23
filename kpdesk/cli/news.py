"""``kpdesk history`` and ``kpdesk news``: what was done to a record, and what changed since the user was here."""

from __future__ import annotations

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb


def add_verbs(verbs: Verbs) -> None:
    """Adds ``history`` and ``news``."""
    history = add_verb(verbs, "history", tell_history, "tells who changed one record when, from what to what")
    history.add_argument("record", help="its uid, number, code, handle, week, file or user name")
    news = add_verb(verbs, "news", tell_news, "tells what others changed since this user's last login")
    for verb in (history, news):
        verb.add_argument("--language", choices=("en", "ur"), default="en")


def tell_history(call: Call) -> Outcome:
    """Returns the lines, the newest first."""
    lines = call.desk().record_history.about(call.arguments.record, call.arguments.language)
    items = [
        {"seq": line.seq, "at": line.when, "by": line.by, "what": line.what, "changes": list(line.changes)}
        for line in lines
    ]
    return Outcome({"items": items})


def tell_news(call: Call) -> Outcome:
    """Returns the lines, the newest first, and how many there are in all."""
    found = call.desk().news.since_last_login(call.arguments.language)
    items = [
        {"at": line.at, "by": line.by, "source": line.source, "what": line.what, "uid": line.uid, "count": line.count}
        for line in found.lines
    ]
    return Outcome({"since": found.since, "total": found.total, "items": items})
