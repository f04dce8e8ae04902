"""``steepest descend``: runs gradient descent on a function."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from steepest.cli.errors import DONE, FAILED
from steepest.cli.output import check_figure, print_json, print_remark, print_table, save_figure
from steepest.cli.setting_options import Options
from steepest.descent import Descent, descend
from steepest.errors import ExpressionError, SurfaceError
from steepest.figures.animations import animate
from steepest.figures.descent_plot import MOST_PATHS, label_descents, plot_path
from steepest.surfaces import Minimum, Surface, surface

FILMS = (".gif", ".html")
PARAMETER_HINT = re.compile(r"parameters=\{'(\w+)': 1\.0\}")


def run(options: Options) -> int:
    """One descent, or one for each combination of what was repeated."""
    check_figure(options["figure"])
    check_film(options["film"])
    function = make_surface(options)
    combinations = list(
        itertools.product(
            options["start"],
            itertools.chain.from_iterable(options["step_size"]),
            itertools.chain.from_iterable(options["decay"]),
            [rule.strip() for rules in options["rule"] for rule in rules.split(",")],
        )
    )
    if (options["figure"] or options["film"]) and len(combinations) > MOST_PATHS:
        raise SurfaceError(f"a picture shows up to {MOST_PATHS} paths, got {len(combinations)}")
    steps, schedule, target = (options[name] for name in ("steps", "schedule", "target"))
    descents = [
        descend(function, start, step_size, steps, decay, rule, schedule, target)
        for start, step_size, decay, rule in combinations
    ]
    if options["json"]:
        print_json(descents_as_dict(descents))
    else:
        print_descents(descents)
    if options["figure"]:
        save_figure(plot_path(descents), options["figure"])
        print_remark(f"Path and learning curve: {options['figure']}", options["quiet"])
    if options["film"]:
        print_remark(f"Animation: {animate(descents, options['film'])}", options["quiet"])
    return FAILED if all(each.diverged for each in descents) else DONE


def make_surface(options: Options) -> Surface:
    """The function of a command, with its parameters, bounds and dimensions."""
    bounds = options["bounds"]
    if bounds is not None and len(bounds) > 2 and len(bounds) % 2 == 0:
        bounds = list(zip(bounds[::2], bounds[1::2], strict=True))
    try:
        return surface(
            options["function"],
            dimensions=options.get("dimensions"),
            parameters=dict(options["parameter"]) or None,
            bounds=bounds,
        )
    except ExpressionError as error:
        # The library's hint is an argument in Python.
        message = PARAMETER_HINT.sub(r"--parameter \1=1", str(error))
        raise ExpressionError(message, error.position) from error


def descents_as_dict(descents: Sequence[Descent]) -> dict[str, Any]:
    """The JSON of one descent, or of the lowest of several and all."""
    if len(descents) == 1:
        return descent_as_dict(descents[0])
    lowest = lowest_of(descents)
    return {
        "best": descent_as_dict(lowest),
        "descents": [descent_as_dict(each) for each in descents],
    }


def lowest_of(descents: Sequence[Descent]) -> Descent:
    """The descent with the lowest final value; one that diverged only if all did."""
    return min(descents, key=lambda each: (each.diverged, each.value))


def descent_as_dict(descent: Descent) -> dict[str, Any]:
    """The JSON of a descent."""
    options = descent.options
    return {
        "value": None if descent.diverged else descent.value,
        "point": descent.point,
        "steps": descent.steps,
        "status": descent.status,
        "sentence": descent.sentence,
        "minimum": None if descent.minimum is None else minimum_as_dict(descent.minimum),
        "minima": [minimum_as_dict(each) for each in descent.minima.found],
        "minima_search": descent.minima.sentence,
        "gradient_norm": float(descent.gradient_norms[-1]),
        "function": str(descent.surface),
        "gradient": descent.surface.gradient_source,
        "start": descent.points[0].tolist(),
        "step_size": options.step_size,
        "decay": options.decay,
        "rule": options.rule,
        "schedule": options.schedule,
        "target": options.target,
    }


def minimum_as_dict(minimum: Minimum) -> dict[str, Any]:
    """The JSON of a minimum."""
    return {"point": list(minimum.point), "value": minimum.value}


def print_descents(descents: Sequence[Descent]) -> None:
    """Print what one descent did, or a table of several and what the lowest did."""
    lowest = lowest_of(descents)
    if len(descents) == 1:
        point = format_point(lowest.point)
        print(f"f = {lowest.value:.10g} at {point} after {lowest.steps} steps")
        print(f"{lowest.sentence}.")
        print(f"{lowest.minima.sentence}.")
        return
    labels = label_descents(descents)
    rows = [
        [label, f"{each.value:.6g}", format_point(each.point), str(each.steps), each.status]
        for label, each in zip(labels, descents, strict=True)
    ]
    print_table(["descent", "f", "at", "steps", "status"], rows)
    print(f"The lowest, {labels[descents.index(lowest)]}: {lowest.sentence}.")


def format_point(point: Sequence[float]) -> str:
    """The first six coordinates of a point."""
    more = ", ..." if len(point) > 6 else ""
    return f"({', '.join(f'{x:.6g}' for x in point[:6])}{more})"


def check_film(file: str | None) -> None:
    """Refuse an animation that cannot be saved before anything is computed for it.

    Raises:
        SurfaceError: an unknown suffix, or a folder that does not exist.
    """
    if file is not None and Path(file).suffix.lower() not in FILMS:
        raise SurfaceError(f'--film must end in one of {", ".join(FILMS)}, got "{file}"')
    if file is not None and not Path(file).parent.is_dir():
        raise SurfaceError(f'--film must lie in a folder that exists, got "{file}"')
