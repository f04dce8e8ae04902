# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the inner derivative of cos(3x), the factor 3, is forgotten
# line: 13
# style: typed
from math import sin

def optimize_f(x: float, y: float, step_size: float, steps: int, decay: float = 1) -> list[tuple[float, float]]:
    """Gradient descent; returns all points."""
    path: list[tuple[float, float]] = [(x, y)]
    for _ in range(steps):
        gx: float = 2 * x + y + 2 - sin(3 * x)
        gy: float = x + 2 * y
        x, y = x - step_size * gx, y - step_size * gy
        step_size *= decay
        path.append((x, y))
    return path
