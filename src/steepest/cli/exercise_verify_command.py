"""``steepest exercise verify``: what the probes of an exercise cannot see."""

from __future__ import annotations

from steepest.cli.errors import DONE, FAILED
from steepest.cli.output import print_json
from steepest.cli.progress import report_progress
from steepest.cli.setting_options import Options
from steepest.exercises.verifying import verify_exercise


def run(options: Options) -> int:
    """Verify the exercise, and print what was found; 1 if a probe is missing."""
    with report_progress(options["quiet"] or options["json"], "changes tried") as report:
        found = verify_exercise(options["exercise"], seed=options["seed"], progress=report)
    if options["json"]:
        print_json(
            {
                "exercise": str(found.exercise.path),
                "points": found.exercise.points,
                "ok": found.ok,
                "pieces": [
                    {
                        "piece": each.piece,
                        "probes": each.probes,
                        "changes": each.mutants,
                        "seen": each.seen,
                        "missing_probes": [solution.to_json() for solution in each.survivors],
                        "problems": list(each.problems),
                    }
                    for each in found.pieces
                ],
            }
        )
    else:
        print(found)
    return DONE if found.ok else FAILED
