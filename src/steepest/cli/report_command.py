"""``steepest report``: writes a page about a study."""

from __future__ import annotations

from pathlib import Path

from steepest.cli.errors import DONE
from steepest.cli.output import print_json, print_remark
from steepest.cli.setting_options import Options
from steepest.reports import write_report
from steepest.reports.pages import check_page_path
from steepest.study.opening import open_study


def run(options: Options) -> int:
    """Open a study and write its page, by default into the folder of the study."""
    file = Path(options["output"] or Path(options["study"]) / "report.html")
    study = open_study(options["study"])
    check_page_path(file, "--output")
    page = write_report(study, file, options["by"])
    if options["json"]:
        print_json({"page": str(page), "runs": len(study)})
    else:
        print(study.headline)
    print_remark(f"Page: {page}", options["quiet"])
    return DONE
