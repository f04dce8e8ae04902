# piece: gradients
# truth: wrong
# function: gradients
# mistake: only the samples of class 1 contribute
# line: 11
# style: typed
import numpy as np

def gradients(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> tuple:
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dz = -y * (1 - p)
    return x.T @ dz / len(y), dz.mean()
