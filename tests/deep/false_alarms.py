"""Checks right functions many times; prints how often one is called wrong, and fails if one is.

    python tests/deep/false_alarms.py [HOW_OFTEN]        (its last result: false_alarms.txt)

The documented rate is one in a million or less, which no such count can confirm; it can only show
that the rates are not far too low.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import steepest as st
from checks.submission_lists import SUBMISSIONS, load_submissions
from deep_results import write_result
from steepest.checks.registry import get_piece

RANDOM = ("layer", "epoch", "split")


def main() -> int:
    """Check the reference and every right submission of each random piece."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    failed, lines = 0, []
    for piece in RANDOM:
        submissions = load_submissions(SUBMISSIONS, piece)
        right = [function for function, mistake in submissions if mistake is None]
        accused = 0
        for function in (get_piece(piece).reference, *right):
            for _ in range(times):
                check = st.check(function, piece)
                accused += not check.ok
                if not check.ok:
                    print(check, file=sys.stderr)
        count = times * (1 + len(right))
        lines.append(f"{piece}: {accused} of {count} checks of right functions call them wrong")
        print(lines[-1], flush=True)
        failed += accused
    write_result(__file__, lines)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
