"""``steepest sweep``: trains every combination of settings with every seed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from steepest.cli.clusters import connect
from steepest.cli.data_files import FileOptions, read_one_or_several, read_order
from steepest.cli.errors import DONE
from steepest.cli.output import check_figure, print_json, print_remark
from steepest.cli.progress import report_progress
from steepest.cli.setting_options import Options, parse_metrics, parse_settings
from steepest.cli.show_command import print_studies, print_study
from steepest.study.sweeps import estimate, sweep

RUN_OPTIONS = ("split", "test_seed", "split_seed", "init_seed", "shuffle_seed", "threads")
SWEEP_OPTIONS = (*RUN_OPTIONS, "folds", "repeats", "shard", "trials", "sampler", "halving")


def run(options: Options) -> int:
    """Train all, print the ranking, save the figures in the folder; or print the estimated time."""
    check_figure(options["figure"])
    arguments = {name: options[name] for name in SWEEP_OPTIONS} | parse_settings(options)
    if options["seeds"] is not None:
        arguments["seeds"] = options["seeds"]
    wanted = parse_metrics(options["metrics"])
    arguments["metrics"] = [*wanted, options["by"]] if options["by"] else wanted
    about = FileOptions.of(options, arguments.get("loss"))
    order = read_order(options["data"], options)
    data = read_one_or_several(options["data"], options["datasets"], about)
    arguments |= order
    if options["dry_run"]:
        return print_estimate(data, arguments, options["json"])
    study_options = {name: options[name] for name in ("folder", "resume", "extend")}
    try:
        with (
            connect(options["scheduler"]) as executor,
            report_progress(options["quiet"]) as report,
        ):
            arguments |= {"progress": report, "executor": executor, **study_options}
            if isinstance(data, list):
                return print_studies(sweep(data, **arguments), options)
            study = sweep(data, **arguments)
    except KeyboardInterrupt:
        folder = options["folder"]
        saved = f"; what was trained is in {folder} (--resume continues)" if folder else ""
        raise KeyboardInterrupt(f"interrupted{saved}") from None
    if known := study.trained - study.added:
        remark = f"{known:,} of {study.trained:,} networks were in the folder already"
        print_remark(remark, options["quiet"])
    return print_study(study, options, draw_into=study.folder)


def print_estimate(data: Any, arguments: dict[str, Any], as_json: bool) -> int:
    """Print how many runs a sweep has and how long it would take."""
    expected = estimate(data, **arguments)
    if as_json:
        print_json(asdict(expected))
    else:
        print(
            f"{expected.runs:,} runs from {expected.trained:,} trainings of "
            f"{expected.configurations:,} configurations, about {expected.seconds:.2g} s"
        )
    return DONE
