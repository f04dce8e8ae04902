# piece: scaling
# truth: wrong
# function: scale
# mistake: the division is by the variance, the root is missing
# line: 13
# style: typed
import numpy as np

def scale(x: np.ndarray) -> np.ndarray:
    n: int = x.size
    mu: float = float(x.sum()) / n
    centred: np.ndarray = x - mu
    spread: float = float((centred ** 2).sum()) / (n - 1)
    return centred / spread
