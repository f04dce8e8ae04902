"""``steepest train``: one network."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import typer

from steepest.cli.axes import fractions, settings_from_text
from steepest.cli.endings import FAILED
from steepest.cli.options import SETTINGS, Given
from steepest.cli.output import check_figure, print_json, remark, save_figure
from steepest.cli.tables import read_data

if TYPE_CHECKING:
    from steepest.training.runs import Run


def train_command(data: str, given: Given) -> None:
    """Train, print the scores, draw if asked; a diverged run is printed and exits with 1."""
    check_figure(given["figure"])
    settings = settings_from_text({option.name: given[option.name] for option in SETTINGS})
    from steepest.training.one_run import train

    run = train(
        read_data(data, given["target"]),
        split=fractions(given["split"]),
        seed=0 if given["seed"] is None else given["seed"],
        split_seed=given["split_seed"],
        init_seed=given["init_seed"],
        shuffle_seed=given["shuffle_seed"],
        threads=given["threads"],
        **settings,
    )
    if given["json"]:
        print_json(answer(run))
    else:
        print(run)
    if given["figure"]:
        save_figure(run.plot(), given["figure"])
        remark(f"Learning curves: {given['figure']}", given["quiet"])
    if run.status != "done":
        raise typer.Exit(FAILED)


def answer(run: Run) -> dict[str, Any]:
    """A run as the JSON of the command tells it."""
    return {
        "status": run.status,
        **asdict(run.scores),
        "last_finite_loss": run.last_finite_loss,
        "epochs": run.settings.epochs,
        "epoch_ended": run.epoch_ended,
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
