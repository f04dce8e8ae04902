# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: typed, freely
import numpy as np
from typing import Callable, Tuple

def gradient_descent(f: Callable, df: Callable, x0: np.ndarray, eta: float,
                     n_steps: int, d: float = 1.0) -> Tuple[np.ndarray, np.ndarray]:
    xs = [np.asarray(x0, dtype=float)]
    for t in range(n_steps):
        xs.append(xs[-1] - eta * d ** t * np.asarray(df(xs[-1])))
    return np.array(xs), np.array([f(x) for x in xs])
