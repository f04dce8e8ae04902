"""The command line: results on stdout, progress and remarks on stderr.

Exit codes: 0 done, 1 failed, 2 wrong usage or wrong input, 130 interrupted after saving.
"""

from __future__ import annotations

__all__ = ["main"]


def main() -> None:
    """Run the command that ``sys.argv`` asks for; what a command needs is loaded when it runs."""
    from steepest.cli.app import app

    app.main()
