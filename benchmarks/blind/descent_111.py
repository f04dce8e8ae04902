# piece: descent
# truth: right
# function: minimize
# mistake: none
# line: none
# style: type hints, dataclass, names of an optimiser
import math
from typing import NamedTuple

class Trace(NamedTuple):
    points: list
    values: list

def objective(x: float, y: float) -> float:
    return (x + y/2)**2 + 0.75*y**2 + 2*x + math.cos(3*x)

def minimize(x0: float, y0: float, lr: float, n_iter: int, gamma: float = 1) -> Trace:
    points: list[tuple[float, float]] = [(x0, y0)]
    for _ in range(n_iter):
        x, y = points[-1]
        s: float = x + y/2
        points.append((x - lr*(2*s + 2 - 3*math.sin(3*x)), y - lr*(s + 1.5*y)))
        lr = lr * gamma
    return Trace(points, [objective(*p) for p in points])
