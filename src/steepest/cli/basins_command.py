"""``steepest basins``: runs gradient descent from every point of a region."""

from __future__ import annotations

from typing import Any

from steepest.cli.descend_command import make_surface, minimum_as_dict
from steepest.cli.errors import DONE
from steepest.cli.output import check_figure, print_json, print_remark, save_figure
from steepest.cli.setting_options import Options
from steepest.descent import Basins, basins
from steepest.figures.basin_map import plot_basins


def run(options: Options) -> int:
    """One map of the basins for each step size."""
    check_figure(options["figure"])
    function = make_surface(options)
    names = ("steps", "resolution", "rule", "decay", "schedule", "threads")
    arguments = {name: options[name] for name in names}
    maps = [basins(function, size, **arguments) for sizes in options["step_size"] for size in sizes]
    if options["json"]:
        print_json({"basins": [basins_as_dict(each) for each in maps]})
    else:
        for each in maps:
            print(f"{each.sentence}.")
        print(f"{maps[0].minima.sentence}.")
    if options["figure"]:
        save_figure(plot_basins(maps), options["figure"])
        print_remark(f"Map: {options['figure']}", options["quiet"])
    return DONE


def basins_as_dict(found: Basins) -> dict[str, Any]:
    """The JSON of a map of basins."""
    count = found.basin.size
    return {
        "step_size": found.options.step_size,
        "steps": found.options.steps,
        "starts": count,
        "minima": [
            minimum_as_dict(minimum) | {"share": float((found.basin == k).sum()) / count}
            for k, minimum in enumerate(found.minima.found)
        ],
        "did_not_settle": found.shares["did not settle"],
        "diverged": found.shares["diverged"],
        "sentence": found.sentence,
    }
