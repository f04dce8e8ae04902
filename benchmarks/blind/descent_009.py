# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the exponent is t - 1, so the first step is larger than the step size
# line: 19
# style: type-annotated verbose
import math
from typing import List, Tuple

Point = Tuple[float, float]

def f(x: float, y: float) -> float:
    return x ** 2 + y ** 2 + x * (y + 2.0) + math.cos(3.0 * x)

def optimize_f(x: float, y: float, step_size: float, steps: int, decay: float = 1.0) -> Tuple[List[Point], List[float]]:
    points: List[Point] = [(x, y)]
    values: List[float] = [f(x, y)]
    for t in range(steps):
        current_step: float = step_size * decay ** (t - 1)
        derivative_x: float = 2.0 * x - 3.0 * math.sin(3.0 * x) + y + 2.0
        derivative_y: float = x + 2.0 * y
        x = x - current_step * derivative_x
        y = y - current_step * derivative_y
        points.append((x, y))
        values.append(f(x, y))
    return points, values
