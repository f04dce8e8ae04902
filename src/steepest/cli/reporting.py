"""``steepest report``: a study as a page."""

from __future__ import annotations

from pathlib import Path

from steepest.cli.options import Given
from steepest.cli.output import print_json, remark
from steepest.reports import write_report
from steepest.reports.pages import check_page
from steepest.study.studies import open_study


def report_command(folder: str, given: Given) -> None:
    """Open a study and write its page, into its folder unless told otherwise."""
    file = Path(folder) / "report.html" if given["output"] is None else Path(given["output"])
    study = open_study(folder)
    check_page(file, "--output")
    page = write_report(study, file)
    if given["json"]:
        print_json({"page": str(page), "runs": len(study)})
    else:
        print(study.headline)
    remark(f"Page: {page}", given["quiet"])
