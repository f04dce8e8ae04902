"""Where descents from one start, and from starts beside it, end by their step size and decay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from steepest.descent import Descent, descend, find_minima
from steepest.descent.stability import largest_stable_step
from steepest.descent.step_sizes import find_reaching_step_sizes, last_points, match_minima
from steepest.figures.step_size_plot import DecayedFinalValues, FinalValues, StepSizeMap
from steepest.nn.rules import Sgd
from steepest.surfaces import surface

__all__ = ["Survey", "survey"]

COLUMNS, ROWS, ON_THE_MAP = 200, 151, 300
FINE, LAST = 800, 32


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """Ends by step size, plain numbers.

    Attributes:
        starts: constant steps from many starts.
        ends: constant steps from the one start, for many steps.
        decays: steps from it that decay, for few.
        few: f after few constant steps, by the marked step sizes.
        said: what became of those, in a few words.
        stable: 2/lambda_max at the lowest minimum.
    """

    starts: StepSizeMap
    ends: FinalValues
    decays: DecayedFinalValues
    few: dict[float, float]
    said: dict[float, str]
    stable: float


def survey(
    name: str,
    start: tuple[float, float],
    largest: float,
    marked: Sequence[float],
    decays: Sequence[float],
    steps: tuple[int, int],
    within: float,
) -> Survey:
    """Descend with every step size up to the largest; nothing is left to chance.

    Args:
        name: of a surface of two variables.
        start: the one that is looked at closely; others have another first coordinate.
        largest: step size.
        marked: step sizes to tell of.
        decays: factors from one step size to the next, 1 for none.
        steps: few, and many.
        within: how far above the lowest minimum f counts as having reached it.
    """
    few, many = steps
    f = surface(name)
    minima = find_minima(f)
    sizes = np.linspace(largest / COLUMNS, largest, COLUMNS)
    line = np.linspace(*f.bounds[0], ROWS)
    all_starts = np.stack([np.repeat(line, COLUMNS), np.full(ROWS * COLUMNS, start[1])])
    ending = match_minima(minima, last_points(f, all_starts, np.tile(sizes, ROWS), ON_THE_MAP))
    fine = np.linspace(largest / FINE, largest, FINE)
    here = np.tile(np.array(start)[:, None], (1, FINE))
    last = last_points(f, here, fine, many, count=LAST)
    paths = {size: descend(f, start, size, few) for size in marked}
    return Survey(
        starts=StepSizeMap(
            sizes=sizes,
            starts=line,
            ending=ending.reshape(ROWS, COLUMNS),
            minima=tuple(f"reaches f = {each.value:.4f}" for each in minima.found),
            start=start[0],
            at=f"{f.variables[1]} = {start[1]:g}",
            steps=ON_THE_MAP,
        ),
        ends=FinalValues(
            sizes=fine,
            values=f.value(last.swapaxes(0, 1)),
            ending=match_minima(minima, last),
            reached=find_reaching_step_sizes(f, minima, start, fine, many),
            marked=tuple(marked),
            steps=many,
        ),
        decays=DecayedFinalValues(
            sizes=fine,
            values={decay: f.value(last_points(f, here, fine, few, decay)[-1]) for decay in decays},
            lowest=minima.found[0].value,
            within=within,
            steps=few,
        ),
        few={size: path.value for size, path in paths.items()},
        said={size: _ended(path) for size, path in paths.items()},
        stable=largest_stable_step(f, minima.found[0], Sgd())[0],
    )


def _ended(path: Descent) -> str:
    """Where a descent went, in a few words."""
    last = path.values[-8:]
    return {
        "cycle": f"circles, f between {last.min():.4f} and {last.max():.4f}",
        "local minimum": f"ends in the local minimum, f = {path.value:.4f}",
        "global minimum": f"reaches the lowest minimum, f = {path.value:.4f}",
    }.get(path.status, f"has come to f = {path.value:.4f}")
