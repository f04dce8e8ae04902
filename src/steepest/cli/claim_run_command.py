"""``steepest claim run``: trains what a claim file plans."""

from __future__ import annotations

from steepest.claims.runs import run_claim
from steepest.cli.claim_check_command import print_result
from steepest.cli.output import check_figure
from steepest.cli.progress import report_progress
from steepest.cli.setting_options import Options


def run(options: Options) -> int:
    """Train the missing runs, and print the verdict."""
    check_figure(options["figure"])
    folder = options["folder"]
    try:
        with report_progress(options["quiet"]) as report:
            result = run_claim(
                options["claim"], folder, threads=options["threads"], progress=report
            )
    except KeyboardInterrupt:
        raise KeyboardInterrupt(
            f"interrupted; what was trained is in {folder} (the same command continues)"
        ) from None
    return print_result(result, options)
