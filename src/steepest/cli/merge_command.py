"""``steepest merge``: joins the shards of a study into one folder."""

from __future__ import annotations

from steepest.cli.output import check_figure
from steepest.cli.setting_options import Options
from steepest.cli.show_command import print_study
from steepest.study.merges import merge_studies


def run(options: Options) -> int:
    """Merge, and print the study as ``steepest show`` does."""
    check_figure(options["figure"])
    study = merge_studies(options["folder"], options["shards"])
    return print_study(study, options, draw_into=study.folder)
