"""``steepest claim check``: the verdict on a claim, and whether its plan was kept."""

from __future__ import annotations

from typing import Any

from steepest.claims.results import ClaimResult, check_claim
from steepest.cli.compare_command import comparison_as_dict
from steepest.cli.errors import DONE, FAILED
from steepest.cli.output import (
    check_figure,
    print_json,
    print_remark,
    save_figure,
    write_files_for_paper,
)
from steepest.cli.setting_options import Options


def run(options: Options) -> int:
    """Compare claim and study, and print the verdict."""
    check_figure(options["figure"])
    return print_result(check_claim(options["claim"], options["study"]), options)


def print_result(result: ClaimResult, options: Options) -> int:
    """Print a verdict or its JSON, and draw the differences; 1 if the plan was not kept."""
    if options["json"]:
        print_json(result_as_dict(result))
    else:
        print(result)
    if options["figure"]:
        save_figure(result.plot(), options["figure"])
        print_remark(f"Differences: {options['figure']}", options["quiet"])
    write_files_for_paper(result, options)
    return DONE if result.kept else FAILED


def result_as_dict(result: ClaimResult) -> dict[str, Any]:
    """The JSON of a verdict on a claim."""
    found = result.comparison
    return {
        "claim": result.claim.as_dict(),
        "sha256": result.claim.digest,
        "outcome": result.outcome,
        "sentence": result.sentence,
        "plan_kept": result.kept,
        "deviations": result.deviations,
        "diverged": result.diverged,
        "comparison": None if found is None else comparison_as_dict(found),
        "study": str(result.folder),
    }
