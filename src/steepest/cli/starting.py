"""The command line as a process: from ``sys.argv`` to an exit code."""

from __future__ import annotations

import sys

from typer import Abort
from typer.main import get_command

from steepest.cli.app import app
from steepest.cli.usage import is_usage_error, usage_sentence

__all__ = ["start"]


def start() -> None:
    """Run the command that ``sys.argv`` asks for, and end the process."""
    try:
        sys.exit(get_command(app).main(prog_name="steepest", standalone_mode=False))
    except (Abort, KeyboardInterrupt):
        print("steepest: interrupted", file=sys.stderr)
        sys.exit(130)
    except Exception as error:
        if not is_usage_error(error):
            raise
        if type(error).__name__ != "NoArgsIsHelpError":  # the help is printed already
            print(f"steepest: {usage_sentence(error, sys.argv[1:])}", file=sys.stderr)
        sys.exit(2)
