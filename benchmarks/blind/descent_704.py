# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay parameter never reaches the update
# line: 15
# style: typed, freely
import numpy as np

def optimize_f(theta: np.ndarray, n_iter: int = 10, alpha: float = 0.1, gamma: float = 1.0) -> tuple[list, list, list]:
    xs: list[float] = [theta[0]]
    ys: list[float] = [theta[1]]
    rates: list[float] = [alpha * gamma**k for k in range(n_iter)]
    for rate in rates:
        x, y = xs[-1], ys[-1]
        xs.append(x - alpha * (2 * x - 3 * np.sin(3 * x) + y + 2)) or ys.append(y - alpha * (x + 2 * y))
    zs: list[float] = [a**2 + b**2 + a * (b + 2) + np.cos(3 * a) for a, b in zip(xs, ys)]
    return xs, ys, zs
