"""``steepest train``: trains one network."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np

from steepest.cli.data_files import FileOptions, read_data, read_order
from steepest.cli.errors import DONE, FAILED
from steepest.cli.output import check_figure, print_json, print_remark, save_figure
from steepest.cli.setting_options import Options, parse_metrics, parse_settings
from steepest.data.problems import in_words
from steepest.data.splits import PARTS
from steepest.metrics.catalogue import check_metrics
from steepest.models.model_files import check_model_file
from steepest.training.one_run import train
from steepest.training.plans import COMPLETE
from steepest.training.runs import Run
from steepest.training.thresholds import Threshold

RUN_OPTIONS = (
    "split",
    "folds",
    "seed",
    "test_seed",
    "split_seed",
    "init_seed",
    "shuffle_seed",
    "threads",
)


def run(options: Options) -> int:
    """Train, print the scores, draw if asked; a run that diverged is printed and fails."""
    check_figure(options["figure"])
    check_model_file(options["save"])
    arguments = {name: options[name] for name in RUN_OPTIONS}
    settings = parse_settings(options)
    arguments |= read_order(options["data"], options)
    data = read_data(options["data"], FileOptions.of(options, settings.get("loss")))
    check_metrics(wanted := parse_metrics(options["metrics"]), data.problem)
    trained = train(data, **arguments, **settings)
    chosen = trained.threshold(options["threshold"]) if options["threshold"] else None
    found = metrics_of_parts(trained, wanted, chosen)
    if options["json"]:
        threshold = {} if chosen is None else {"threshold": asdict(chosen)}
        print_json(run_as_dict(trained) | {"metrics": found} | threshold)
    else:
        print(trained)
        for part, scores in found.items() if wanted else ():
            words = ", ".join(f"{in_words(name)} {score:.4f}" for name, score in scores.items())
            print(f"  {part:<11}{words}")
        if chosen is not None:
            print(f"  {'threshold':<11}{chosen}")
    if options["figure"]:
        save_figure(trained.plot(), options["figure"])
        print_remark(f"Learning curves: {options['figure']}", options["quiet"])
    if options["save"] and trained.status not in COMPLETE:
        print_remark(f"The network is not saved: the run {trained.status}", options["quiet"])
    elif options["save"]:
        trained.network.save(options["save"], note=trained.headline)
        print_remark(f"Network: {options['save']}", options["quiet"])
        if chosen is not None:
            remark = "The file does not hold the threshold: give predict --threshold"
            print_remark(f"{remark} {chosen.value:.4g}", options["quiet"])
    return DONE if trained.status in COMPLETE else FAILED


def metrics_of_parts(
    run: Run, names: list[str], threshold: Threshold | None
) -> dict[str, dict[str, float]]:
    """Metrics by part."""
    value = None if threshold is None else threshold.value
    known = [part for part, rows in zip(PARTS, run.parts, strict=True) if len(rows)]
    return {part: run.metrics(part, names, value) for part in known} if names else {}


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
