# piece: scaling
# truth: wrong
# function: scaling
# mistake: the axis of the mean is 1: every row by its own mean
# line: 10
# style: type hints
import numpy as np

def scaling(x: np.ndarray) -> np.ndarray:
    mu: np.ndarray = x.mean(axis=1, keepdims=True)
    sigma: float = x.std(ddof=1)
    return (x - mu) / sigma
