# piece: gradients
# truth: wrong
# function: gradients
# mistake: the chain rule is multiplied out, and at p = 0 or 1 it is 0 times infinity
# line: 13
# style: typed
import numpy as np

def gradients(w: np.ndarray, b: float, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dl_dp = -y / p + (1 - y) / (1 - p)
    dp_dz = p * (1 - p)
    dz = dl_dp * dp_dz
    return x.T @ dz / len(y), float(np.mean(dz))
