"""The headless head: reads the command line, does one verb, answers with an exit code."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from kpdesk import __version__
from kpdesk.base.errors import Broken, Cancelled, Refused
from kpdesk.base.files import disk_error
from kpdesk.base.progress import Progress
from kpdesk.cli.call import Call, Outcome, add_common
from kpdesk.cli.output import ProgressLine, error_object, print_error, print_json, print_plain

WRONG_USAGE = 2
DONE, ATTENTION, REFUSED, BROKEN, BUG, STOPPED = 0, 1, 3, 4, 5, 130
"""Exit codes; 2 is argparse's own for wrong usage."""

VERB_MODULES = (
    "founding",
    "users",
    "settings",
    "reference",
    "roster",
    "directives",
    "monitoring",
    "violations",
    "cases",
    "weekly",
    "registers",
    "papers",
    "printing",
    "exchange",
    "province",
    "form_drafts",
    "undo",
    "news",
    "clerk_handover",
    "backups",
    "audit_trail",
    "health",
    "errors",
    "support_bundle",
    "find",
    "demo",
    "simulate",
    "bench",
)
"""Modules beside this one; each adds its verbs by ``add_verbs``."""


def parser() -> argparse.ArgumentParser:
    """Returns the parser with every verb."""
    top = argparse.ArgumentParser(
        prog="kpdesk",
        description="KP Desk without its window: the same verbs as the screens.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"KP Desk {__version__}")
    add_common(top)
    verbs = top.add_subparsers(dest="verb", metavar="VERB")
    for name in VERB_MODULES:
        importlib.import_module(f"kpdesk.cli.{name}").add_verbs(verbs)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Does the verb and returns the exit code; never lets a traceback reach the terminal."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    top = parser()
    try:
        found = top.parse_args(arguments)
    except SystemExit as wrong:
        if wrong.code == WRONG_USAGE and "--json" in (sys.argv[1:] if arguments is None else arguments):
            print_json(error_object(Refused("wrong_usage")))
        raise
    if not hasattr(found, "run"):
        top.print_help(sys.stderr)
        return 2
    line = ProgressLine()
    progress = Progress(line)
    before = _stop_on_ctrl_c(progress)
    call = Call(found, progress)
    try:
        return _answer(found.run(call), line, as_json=getattr(found, "json", False))
    except (Cancelled, KeyboardInterrupt):
        line.clear()
        return STOPPED
    except (Refused, Broken) as error:
        line.clear()
        return _told(error, as_json=getattr(found, "json", False))
    except UnicodeEncodeError:
        # Only bytes that are no text, given as an argument, end here: the console hands them on as lone surrogates.
        line.clear()
        return _told(Refused("text_with_control_sign"), as_json=getattr(found, "json", False))
    except OSError as error:
        # Every disk operation of ours has its own answer; what comes through is a disk's all the same, and is logged.
        line.clear()
        _log_bug()
        return _told(disk_error(error, Path(error.filename or "-")), as_json=getattr(found, "json", False))
    except Exception:
        line.clear()
        path = _log_bug()
        sys.stderr.write(f"kpdesk: this is a mistake in the program, written to {path}; nothing was half saved\n")
        return BUG
    finally:
        call.close()
        signal.signal(signal.SIGINT, before)


def _answer(outcome: Outcome, line: ProgressLine, *, as_json: bool) -> int:
    """Prints what the verb gave and returns the exit code."""
    line.clear()
    try:
        (print_json if as_json else print_plain)(outcome.data)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_output()  # whoever read it (``| head``) has seen enough
    except OSError as error:
        _let_go_of_output()
        raise disk_error(error, Path("-")) from error
    return ATTENTION if outcome.attention else DONE


def _told(error: Refused | Broken, *, as_json: bool) -> int:
    """Prints the error in the wanted form and returns the exit code."""
    try:
        if as_json:
            print_json(error_object(error))
        else:
            print_error(error)
        sys.stdout.flush()
    except OSError:
        _let_go_of_output()
    return REFUSED if isinstance(error, Refused) else BROKEN


def _let_go_of_output() -> None:
    """Python must not complain at its exit about what it could not write."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stop_on_ctrl_c(progress: Progress) -> signal.Handlers | int | None:
    """Lets the first Ctrl-C stop the work at its next step, a second one at once."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        progress.stop()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, stop)
    return before  # type: ignore[return-value]


def _log_bug() -> str:
    """Writes the traceback to the log file and returns its path."""
    from platformdirs import user_log_path

    path = user_log_path("kpdesk", appauthor=False) / "kpdesk.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        path, handler = Path(os.devnull), logging.NullHandler()
    log = logging.getLogger("kpdesk")
    log.addHandler(handler)
    log.propagate = False
    log.exception("bug")
    handler.close()
    log.removeHandler(handler)
    return str(path)
