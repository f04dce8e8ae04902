# piece: linear
# truth: right
# function: model
# mistake: none
# line: none
# style: typed
from collections.abc import Callable

import numpy as np

def model(w: np.ndarray, b: float) -> Callable[[np.ndarray], np.ndarray]:
    """The model as a function of x alone."""
    def y_hat(x: np.ndarray) -> np.ndarray:
        return np.reciprocal(1 + np.exp(-(x @ w + b)))
    return y_hat
