"""The command line: results on stdout, progress and remarks on stderr.

Exit codes: 0 done, 1 failed, 2 wrong usage or wrong input, 130 interrupted after saving.
"""

from __future__ import annotations

import sys
from typing import Final

__all__ = ["main"]


_WITHOUT_SERVER: Final = frozenset(("--help", "-h", "--sandbox"))


def main() -> None:
    """Run the command that ``sys.argv`` asks for; what a command needs is loaded when it runs."""
    if sys.argv[1:2] == ["check"] and not _WITHOUT_SERVER.intersection(sys.argv):
        # What the process of a check imports takes twice as long as what this one does.
        from steepest.inspections.forked import start_server

        start_server()
    from steepest.cli.app import app

    app.main()
