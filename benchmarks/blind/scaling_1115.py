# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: typed
from collections.abc import Callable

import numpy as np

def scale(x: np.ndarray) -> tuple[np.ndarray, Callable[[np.ndarray], np.ndarray]]:
    """The scaled data, and the function that scales further data alike."""
    mean, std = float(np.mean(x)), float(np.std(x, ddof=1))

    def transform(a: np.ndarray) -> np.ndarray:
        return (a - mean) / std

    return transform(x), transform
