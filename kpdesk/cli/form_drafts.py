"""``kpdesk drafts list|discard``: forms that you left half-typed."""

from __future__ import annotations

from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb


def add_verbs(verbs: Verbs) -> None:
    """Adds ``drafts``."""
    group = add_group(verbs, "drafts", "forms that you left half-typed: they are counted nowhere")
    add_verb(group, "list", list_drafts, "lists your own half-typed forms, the latest first")
    discard = add_verb(group, "discard", discard_draft, "takes one away")
    discard.add_argument("form", metavar="FORM", help="as drafts list names it")
    discard.add_argument("subject", metavar="SUBJECT", nargs="?", default="", help="left out: that of a new record")


def list_drafts(call: Call) -> Outcome:
    """Returns the user's half-typed forms."""
    items = [
        {
            "form": draft.form,
            "subject": draft.subject,
            "page": draft.page,
            "about": draft.about,
            "kept_at": draft.kept_at,
            "typed": dict(draft.typed),
        }
        for draft in call.desk().form_drafts.items()
    ]
    return Outcome({"items": items})


def discard_draft(call: Call) -> Outcome:
    """Takes a half-typed form away."""
    given = call.arguments
    call.desk().form_drafts.discard(given.form, given.subject)
    return Outcome({"form": given.form, "subject": given.subject, "discarded": True})
