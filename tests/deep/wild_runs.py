"""Settings from the whole range that is allowed: the engine ends every run as the reference does.

Small data sets, features of any size, learning rates from 1e-20 to 1e38 (1e307 in float64). Counted
are runs that end alike, settings that are refused, and runs in which rounding decides: where the
statuses differ, and a change of the first weights by one rounding makes one trainer end as the
other. Other differences, and a number that is not finite in a run called done, must be 0.

    python tests/deep/wild_runs.py [N]        (its last result: wild_runs.txt)
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from deep_results import write_result
from rounding import compare_trainers, non_finite_results, rounding_decides
from steepest.training.plans import STATUS
from training_cases import wild_cases


def main(count: int) -> None:
    """Train so many wild settings with both trainers, and write the counts."""
    found: Counter[str] = Counter()
    bad = []
    wild = wild_cases(2026)
    while found.total() - found["refused"] < count:
        case = next(wild)
        if case is None:
            found["refused"] += 1
            continue
        both = compare_trainers(case)
        ends = [STATUS[results.status[0]] for results in both]
        if ends[0] == ends[1]:
            found[f"both {ends[0]}"] += 1
        elif rounding_decides(case):
            found["rounding decides"] += 1
        else:
            found["UNEXPLAINED"] += 1
            bad.append(f"{' and '.join(ends)}: {case.settings}")
        for results in both:
            wrong = non_finite_results(case, results)
            if wrong:
                bad.append(f"done, but not finite: {', '.join(wrong)}: {case.settings}")
    print("\n".join(bad))
    figures = ", ".join(f"{key} {number}" for key, number in sorted(found.items()))
    lines = [
        f"{count} wild settings, engine beside reference: {figures}",
        f"unexplained differences and numbers that are not finite in runs called done: {len(bad)}",
    ]
    print("\n".join(lines))
    assert not bad, f"{len(bad)} runs"
    write_result(__file__, lines)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
