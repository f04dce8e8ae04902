"""Where gradient descent ends, by step size and decay, from one start and from starts near it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from steepest.descent import Descent, Minima, descend, find_minima
from steepest.descent.stability import largest_stable_step
from steepest.descent.step_sizes import find_reaching_step_sizes, last_points, match_minima
from steepest.figures.step_size_plot import FinalValues, ReachingRanges, StepSizeMap
from steepest.nn.rules import Sgd
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.surfaces import Surface, surface

__all__ = ["StepSizeSurvey", "survey_step_sizes"]

MAP_SIZES, MAP_STARTS, MAP_STEPS = 200, 151, 300
FINE_SIZES, LAST_POINTS, LAST_DECAYED = 800, 32, 8


@dataclass(frozen=True, slots=True, eq=False)
class StepSizeSurvey:
    """Where the descents end, by step size.

    Attributes:
        starts: constant step sizes from many starts.
        ends: constant step sizes from the one start, many steps.
        decays: decaying step sizes from the one start, by number of steps.
        lowest: f of the lowest minimum.
        few_steps: marked step size to f after few constant steps.
        outcomes: marked step size to what happened in these steps, in a few words.
        stable: 2/lambda_max at the lowest minimum.
    """

    starts: StepSizeMap
    ends: FinalValues
    decays: ReachingRanges
    lowest: float
    few_steps: dict[float, float]
    outcomes: dict[float, str]
    stable: float


def survey_step_sizes(
    setup: ExperimentSetup,
    surface_name: str,
    start: tuple[float, float],
    largest: float,
    marked: Sequence[float],
    decays: Sequence[float],
    steps: Sequence[int],
    tolerance: float,
) -> StepSizeSurvey:
    """Descend with step sizes up to the largest; nothing is random.

    Args:
        setup: keeps where the descents end.
        surface_name: of a surface of two variables.
        start: the one start; the many starts differ from it in the first coordinate.
        largest: step size.
        marked: step sizes to describe in words.
        decays: factors between successive step sizes, 1 for constant ones.
        steps: numbers of steps for the decays, rising; the constant ones take the most.
        tolerance: a descent has reached the lowest minimum if its last LAST_DECAYED values of f
            are within this of it.
    """
    few, many, f = steps[0], steps[-1], surface(surface_name)
    minima = find_minima(f)
    sizes = np.linspace(largest / MAP_SIZES, largest, MAP_SIZES)
    first = np.linspace(*f.bounds[0], MAP_STARTS)
    fine = np.linspace(largest / FINE_SIZES, largest, FINE_SIZES)

    def descend_all() -> dict[str, NDArray[np.float64]]:
        found = {"starts": _ends_from_starts(f, first, start[1], sizes)}
        found |= _ends_from_one_start(f, start, fine, decays, steps)
        return found | {"reached": np.array(find_reaching_step_sizes(f, minima, start, fine, many))}

    depends_on = [surface_name, start, largest, decays, steps, MAP_SIZES, MAP_STARTS, FINE_SIZES]
    found = setup.keep("descents", descend_all, depends_on=depends_on)
    decayed = {
        decay: dict(zip(steps, values, strict=True))
        for decay, values in zip(decays, found["decayed"], strict=True)
    }
    low, high = found["reached"].tolist()
    descents = {size: descend(f, start, size, few) for size in marked}
    return StepSizeSurvey(
        starts=_map_of(f, minima, sizes, first, start, found["starts"]),
        ends=FinalValues(
            sizes=fine,
            values=f.value(found["last"].swapaxes(0, 1)),
            ending=match_minima(minima, found["last"]),
            reached=(low, high),
            marked=tuple(marked),
            steps=many,
        ),
        decays=ReachingRanges.of_values(fine, decayed, minima.found[0].value, tolerance),
        lowest=minima.found[0].value,
        few_steps={size: descent.value for size, descent in descents.items()},
        outcomes={size: _describe_outcome(descent) for size, descent in descents.items()},
        stable=largest_stable_step(f, minima.found[0], Sgd())[0],
    )


def _map_of(
    f: Surface,
    minima: Minima,
    sizes: NDArray[np.float64],
    first: NDArray[np.float64],
    start: tuple[float, float],
    last: NDArray[np.float64],
) -> StepSizeMap:
    """Where descents from many starts end, by step size."""
    return StepSizeMap(
        sizes=sizes,
        starts=first,
        ending=match_minima(minima, last).reshape(len(first), len(sizes)),
        minima=tuple(f"reaches f = {each.value:.4f}".replace("-", "−") for each in minima.found),
        start=start[0],
        at=f"{f.variables[1]} = {start[1]:g}",
        steps=MAP_STEPS,
    )


def _ends_from_starts(
    f: Surface, first: NDArray[np.float64], second: float, sizes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The last two points from every start with every constant step size."""
    starts = np.stack([np.repeat(first, len(sizes)), np.full(len(first) * len(sizes), second)])
    return last_points(f, starts, np.tile(sizes, len(first)), MAP_STEPS)


def _ends_from_one_start(
    f: Surface,
    start: tuple[float, float],
    sizes: NDArray[np.float64],
    decays: Sequence[float],
    steps: Sequence[int],
) -> dict[str, NDArray[np.float64]]:
    """The last points with constant step sizes, and the largest last f by decay and steps."""
    starts = np.tile(np.array(start)[:, None], (1, len(sizes)))
    values = [[_largest_last_value(f, starts, sizes, n, each) for n in steps] for each in decays]
    last = last_points(f, starts, sizes, steps[-1], count=LAST_POINTS)
    return {"last": last, "decayed": np.array(values)}


def _largest_last_value(
    f: Surface, starts: NDArray[np.float64], sizes: NDArray[np.float64], steps: int, decay: float
) -> NDArray[np.float64]:
    last = last_points(f, starts, sizes, steps, decay, count=LAST_DECAYED)
    return np.asarray(f.value(last.swapaxes(0, 1)).max(axis=0))


def _describe_outcome(descent: Descent) -> str:
    last = descent.values[-8:]
    return {
        "cycle": f"f cycles between {last.min():.4f} and {last.max():.4f}",
        "local minimum": f"descent is in the local minimum, f = {descent.value:.4f}",
        "global minimum": f"descent is in the lowest minimum, f = {descent.value:.4f}",
    }.get(descent.status, f"f is {descent.value:.4f}")
