"""``steepest train``: trains one network."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np

from steepest.cli.data_files import FileOptions, read_data
from steepest.cli.errors import DONE, FAILED
from steepest.cli.output import check_figure, print_json, print_remark, save_figure
from steepest.cli.setting_options import Options, parse_settings
from steepest.data.splits import PARTS
from steepest.models.model_files import check_model_file
from steepest.training.one_run import train
from steepest.training.plans import COMPLETE
from steepest.training.runs import Run

RUN_OPTIONS = ("split", "seed", "test_seed", "split_seed", "init_seed", "shuffle_seed", "threads")


def run(options: Options) -> int:
    """Train, print the scores, draw if asked; a run that diverged is printed and fails."""
    check_figure(options["figure"])
    check_model_file(options["save"])
    arguments = {name: options[name] for name in RUN_OPTIONS}
    settings = parse_settings(options)
    data = read_data(options["data"], FileOptions.of(options, settings.get("loss")))
    trained = train(data, **arguments, **settings)
    if options["json"]:
        print_json(run_as_dict(trained))
    else:
        print(trained)
    if options["figure"]:
        save_figure(trained.plot(), options["figure"])
        print_remark(f"Learning curves: {options['figure']}", options["quiet"])
    if options["save"] and trained.status not in COMPLETE:
        print_remark(f"The network is not saved: the run {trained.status}", options["quiet"])
    elif options["save"]:
        trained.network.save(options["save"], note=trained.headline)
        print_remark(f"Network: {options['save']}", options["quiet"])
    return DONE if trained.status in COMPLETE else FAILED


def run_as_dict(run: Run) -> dict[str, Any]:
    """The JSON of a run."""
    return {
        "status": run.status,
        **asdict(run.scores),
        **errors_as_dict(run),
        "last_finite_loss": run.last_finite_loss,
        "epochs": run.settings.epochs,
        "epoch_ended": run.epoch_ended,
        "best_epoch": run.best_epoch,
        "seconds": run.milliseconds / 1000,
        "data": run.data,
        "samples": list(run.samples),
        "settings": run.settings.as_dict(),
        "seed": run.seed,
        "init_seed": run.seeds.init,
        "shuffle_seed": run.seeds.shuffle,
        "split_seed": run.seeds.split,
        "weights_sha256": run.weights_sha256,
        "trainer": run.trainer,
    }


def errors_as_dict(run: Run) -> dict[str, Any]:
    """RMSE and MAE in the units of y, of each part, where targets are numbers."""
    if run.dataset.problem != "regression":
        return {}
    known = [part for part, rows in zip(PARTS, run.parts, strict=True) if len(rows)]
    return {
        f"{part}_{name}": np.asarray(error(part)).tolist()
        for part in known
        for name, error in (("rmse", run.rmse), ("mae", run.mae))
    }
