"""Where gradient descent ends, by step size and decay, from one start and from starts near it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from steepest.descent import Descent, descend, find_minima
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
        starts = np.stack([np.repeat(first, MAP_SIZES), np.full(MAP_STARTS * MAP_SIZES, start[1])])
        same = np.tile(np.array(start)[:, None], (1, FINE_SIZES))
        return {
            "starts": last_points(f, starts, np.tile(sizes, MAP_STARTS), MAP_STEPS),
            "last": last_points(f, same, fine, many, count=LAST_POINTS),
            "decayed": np.array(
                [[_largest_last_value(f, same, fine, n, decay) for n in steps] for decay in decays]
            ),
            "reached": np.array(find_reaching_step_sizes(f, minima, start, fine, many)),
        }

    depends_on = [surface_name, start, largest, decays, steps, MAP_SIZES, MAP_STARTS, FINE_SIZES]
    found = setup.keep("descents", descend_all, depends_on=depends_on)
    decayed = {
        decay: dict(zip(steps, values, strict=True))
        for decay, values in zip(decays, found["decayed"], strict=True)
    }
    descents = {size: descend(f, start, size, few) for size in marked}
    low, high = found["reached"].tolist()
    return StepSizeSurvey(
        starts=StepSizeMap(
            sizes=sizes,
            starts=first,
            ending=match_minima(minima, found["starts"]).reshape(MAP_STARTS, MAP_SIZES),
            minima=tuple(
                f"reaches f = {each.value:.4f}".replace("-", "−") for each in minima.found
            ),
            start=start[0],
            at=f"{f.variables[1]} = {start[1]:g}",
            steps=MAP_STEPS,
        ),
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
