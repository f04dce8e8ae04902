# piece: linear
# truth: wrong
# function: linear
# mistake: only the first sample goes through, its row is repeated for all
# line: 12
# style: typed
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    n: int = x.shape[0]
    row = x[0] @ w + b
    return np.tile(row, (n, 1))
