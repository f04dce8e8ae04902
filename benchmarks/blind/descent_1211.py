# piece: descent
# truth: wrong
# function: descent
# mistake: the decay starts with the first step already, exponent t + 1
# line: 14
# style: type hints
import numpy as np

def descent(start: tuple[float, float], eta: float, steps: int, decay: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    x, y = map(float, start)
    xs: list[float] = [x]
    ys: list[float] = [y]
    for t in range(steps):
        h: float = eta * decay ** (t + 1)
        x, y = x - h * (2 * x - 3 * np.sin(3 * x) + y + 2), y - h * (x + 2 * y)
        xs.append(x)
        ys.append(y)
    a, b = np.array(xs), np.array(ys)
    return np.column_stack([a, b]), a**2 + b**2 + a * (b + 2) + np.cos(3 * a)
