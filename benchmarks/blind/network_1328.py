# piece: network
# truth: wrong
# function: network
# mistake: the output stays a column (n, 1)
# line: 12
# style: typed
import numpy as np

def network(x: np.ndarray, w1: np.ndarray, b1: np.ndarray,
            w2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    h = np.maximum(x @ w1 + b1, 0.0)
    return 1.0 / (1.0 + np.exp(-(h @ w2 + b2)))
