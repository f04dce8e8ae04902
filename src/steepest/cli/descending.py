"""What ``descend``, ``basins`` and ``surfaces`` do: text in, sentence or JSON out, pictures."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from steepest.cli.endings import FAILED
from steepest.cli.options import Given
from steepest.cli.output import check_figure, print_json, print_table, remark, save_figure
from steepest.descent import Basins, Descent, basins, descend
from steepest.errors import ExpressionError, SurfaceError
from steepest.figures.descents import MOST_PATHS, labels_of
from steepest.surfaces import CATALOGUE, Minimum, Surface, surface

FILMS = (".gif", ".html")
PARAMETER_HINT = re.compile(r"parameters=\{'(\w+)': 1\.0\}")  # as it is said in Python
SINGLE = ("steps", "target", "dimensions", "resolution", "threads")


def descend_command(function: str, given: Given) -> None:
    """One descent, or one for each combination of what was repeated."""
    given = _with_numbers(given)
    check_figure(given["figure"])
    _check_film(given["film"])
    made = _made(function, given)
    axes: list[list[Any]] = [
        [_numbers("start", each) for each in given["start"]],
        _each_number("step_size", given["step_size"]),
        _each_number("decay", given["decay"]),
        [word.strip() for each in given["rule"] for word in each.split(",")],
    ]
    combinations = list(itertools.product(*axes))
    if (given["figure"] or given["film"]) and len(combinations) > MOST_PATHS:
        raise SurfaceError(f"a picture shows up to {MOST_PATHS} paths, got {len(combinations)}")
    paths = [
        descend(made, start, size, given["steps"], decay, rule, given["schedule"], given["target"])
        for start, size, decay, rule in combinations
    ]
    if given["json"]:
        print_json(answer(paths))
    else:
        _print_paths(paths)
    _draw_paths(paths, given)
    if all(path.diverged for path in paths):
        raise typer.Exit(FAILED)


def answer(paths: Sequence[Descent]) -> dict[str, Any]:
    """Descents as the JSON of the command tells them: one, or the best of several and all."""
    if len(paths) == 1:
        return _path_answer(paths[0])
    best = min(paths, key=lambda path: (path.diverged, path.value))
    return {"best": _path_answer(best), "descents": [_path_answer(path) for path in paths]}


def _path_answer(path: Descent) -> dict[str, Any]:
    o = path.options
    return {
        "value": None if path.diverged else path.value,
        "point": path.point,
        "steps": path.steps,
        "status": path.status,
        "sentence": path.sentence,
        "minimum": None if path.minimum is None else _minimum(path.minimum),
        "minima": [_minimum(each) for each in path.minima.found],
        "minima_search": path.minima.sentence,
        "gradient_norm": float(path.gradient_norms[-1]),
        "function": str(path.surface),
        "gradient": path.surface.gradient_source,
        "start": path.points[0].tolist(),
        "step_size": o.step_size,
        "decay": o.decay,
        "rule": o.rule,
        "schedule": o.schedule,
        "target": o.target,
    }


def _minimum(minimum: Minimum) -> dict[str, Any]:
    return {"point": list(minimum.point), "value": minimum.value}


def _print_paths(paths: Sequence[Descent]) -> None:
    if len(paths) == 1:
        [path] = paths
        print(f"f = {path.value:.10g} at {_point(path.point)} after {path.steps} steps")
        print(f"{path.sentence}.")
        print(f"{path.minima.sentence}.")
        return
    rows = [
        [label, f"{path.value:.6g}", _point(path.point), str(path.steps), path.status]
        for label, path in zip(labels_of(paths), paths, strict=True)
    ]
    print_table(["descent", "f", "at", "steps", "ending"], rows)
    best = min(paths, key=lambda path: (path.diverged, path.value))
    print(f"The lowest, {labels_of(paths)[paths.index(best)]}: {best.sentence}.")


def _draw_paths(paths: Sequence[Descent], given: Given) -> None:
    if not given["figure"] and not given["film"]:
        return
    from steepest.figures.animations import animate
    from steepest.figures.descent_drawing import plot_path

    if given["figure"]:
        save_figure(plot_path(paths), given["figure"])
        remark(f"The way and the learning curve: {given['figure']}", given["quiet"])
    if given["film"]:
        remark(f"Film: {animate(paths, given['film'])}", given["quiet"])


def basins_command(function: str, given: Given) -> None:
    """One map, or one for each step size."""
    given = _with_numbers(given)
    check_figure(given["figure"])
    made = _made(function, given)
    names = ("resolution", "rule", "schedule", "threads")
    options = {name: given[name] for name in names} | {"decay": _number(given["decay"])}
    maps = [
        basins(made, size, given["steps"], **options)
        for size in _each_number("step_size", given["step_size"])
    ]
    if given["json"]:
        print_json({"basins": [_basins_answer(each) for each in maps]})
    else:
        for each in maps:
            print(f"{each.sentence}.")
        print(f"{maps[0].minima.sentence}.")
    if given["figure"]:
        from steepest.figures.basin_drawing import plot_basins

        save_figure(plot_basins(maps), given["figure"])
        remark(f"Map: {given['figure']}", given["quiet"])


def _basins_answer(found: Basins) -> dict[str, Any]:
    count = found.basin.size
    return {
        "step_size": found.options.step_size,
        "steps": found.options.steps,
        "starts": count,
        "minima": [
            _minimum(minimum) | {"share": float((found.basin == k).sum()) / count}
            for k, minimum in enumerate(found.minima.found)
        ],
        "did_not_settle": found.shares["did not settle"],
        "diverged": found.shares["diverged"],
        "sentence": found.sentence,
    }


def surfaces_command(as_json: bool) -> None:
    """The catalogue."""
    listed = [surface(name) for name in CATALOGUE]
    if as_json:
        print_json({"surfaces": [_surface_answer(each) for each in listed]})
        return
    print_table(["surface", "box", "minima"], [[e.name, _box(e), _minima(e)] for e in listed], 3)
    for each in listed:
        print(f"\n{each.name}: {each}\n  {each.source}")


def _surface_answer(each: Surface) -> dict[str, Any]:
    return {
        "name": each.name,
        "function": str(each),
        "bounds": [list(side) for side in each.bounds],
        "minima": [_minimum(minimum) for minimum in each.minima],
        "any_dimensions": CATALOGUE[each.name].any_dimensions,
        "source": each.source,
    }


def _minima(each: Surface) -> str:
    if not each.minima:
        return "none"
    more = f" and {len(each.minima) - 1} more" if len(each.minima) > 1 else ""
    return f"{each.minima[0]}{more}"


def _box(each: Surface) -> str:
    low, high = each.bounds[0]
    return f"{low:g} to {high:g}"


def _made(function: str, given: Given) -> Surface:
    parameters = {}
    for each in given["parameter"] or []:
        name, _, number = each.partition("=")
        [parameters[name.strip()]] = _numbers("parameter", number, shown=each, count=1)
    bounds: Any = None
    if given["bounds"] is not None:
        numbers = _numbers("bounds", given["bounds"])
        pairs = len(numbers) > 2 and len(numbers) % 2 == 0
        bounds = list(zip(numbers[::2], numbers[1::2], strict=True)) if pairs else numbers
    try:
        return surface(
            function,
            dimensions=given.get("dimensions"),
            parameters=parameters or None,
            bounds=bounds,
        )
    except ExpressionError as error:
        told = PARAMETER_HINT.sub(r"--parameter \1=1", str(error))
        raise ExpressionError(told, error.position) from error


def _with_numbers(given: Given) -> Given:
    """Options of one number as numbers; what is none is left for the checks to complain of."""
    read = {name: _number(given[name]) for name in SINGLE if given.get(name) is not None}
    return {**given, **read}


def _number(text: Any) -> Any:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def _numbers(name: str, text: str, shown: str = "", count: int | None = None) -> tuple[float, ...]:
    """Numbers with commas between."""
    try:
        numbers = tuple(float(part) for part in text.strip().strip("()").split(","))
    except ValueError:
        numbers = ()
    if not numbers or (count is not None and len(numbers) != count):
        option = name.replace("_", "-")
        form = "NAME=NUMBER" if name == "parameter" else "numbers with commas between"
        raise SurfaceError(f'--{option} must be {form}, got "{shown or text}"')
    return numbers


def _each_number(name: str, given: Sequence[str]) -> list[float]:
    return [number for each in given for number in _numbers(name, each)]


def _point(point: Sequence[float]) -> str:
    more = ", ..." if len(point) > 6 else ""
    return f"({', '.join(f'{x:.6g}' for x in point[:6])}{more})"


def _check_film(file: str | None) -> None:
    if file is not None and Path(file).suffix.lower() not in FILMS:
        raise SurfaceError(f'--film must end in one of {", ".join(FILMS)}, got "{file}"')
    if file is not None and not Path(file).parent.is_dir():
        raise SurfaceError(f'--film must lie in a folder that exists, got "{file}"')
