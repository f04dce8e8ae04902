# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: type-annotated, other usual names
import math
from typing import List, Tuple

def gradient_descent(x: float, y: float, learning_rate: float, n_steps: int, decay: float = 1.0) -> List[Tuple[float, float, float]]:
    def f(x: float, y: float) -> float:
        return x ** 2 + y ** 2 + x * (y + 2) + math.cos(3 * x)

    trace: List[Tuple[float, float, float]] = [(x, y, f(x, y))]
    for step in range(n_steps):
        rate: float = learning_rate * math.pow(decay, step)
        gx: float = 2 * x - 3 * math.sin(3 * x) + y + 2
        gy: float = x + 2 * y
        x, y = x - rate * gx, y - rate * gy
        trace.append((x, y, f(x, y)))
    return trace
