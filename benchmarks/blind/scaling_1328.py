# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the variance instead of the standard deviation
# line: 11
# style: typed
import numpy as np

def scale(x: np.ndarray) -> np.ndarray:
    mu: float = x.mean()
    s: float = x.var(ddof=1)
    return (x - mu) / s
