"""``kpdesk``: with a verb the headless head, without one the window."""

from __future__ import annotations

import os
import sys

NO_DISPLAY = 3


def main() -> int:
    """Starts what the command line asks for and returns the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--reader-child"]:
        from kpdesk.workbooks.reader_child import main as read

        return read()
    if arguments[:2] in (["--window-bench", "cold"], ["--window-bench", "bare"]):
        from ui import starting_probe

        (starting_probe.cold if arguments[1] == "cold" else starting_probe.bare)(arguments[2])
        return 0
    if arguments[:1] == ["--window-bench"]:
        from ui.bench import main as window_bench

        return window_bench(arguments[1:])
    if arguments == ["--window-self-test"]:
        from ui.self_test import main as window_self_test

        return window_self_test()
    if arguments and not (len(arguments) == 2 and arguments[0] == "--store"):
        from kpdesk.cli.main import main as headless

        return headless(arguments)
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        sys.stderr.write("kpdesk: there is no display here; try: kpdesk demo --out DIR\n")
        return NO_DISPLAY
    from ui.start import run

    return run(arguments[1] if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
