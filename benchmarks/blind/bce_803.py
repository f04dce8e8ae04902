# piece: bce
# truth: wrong
# function: bce
# mistake: the losses are stored in an array of the labels' type, so integer labels cut their decimals off
# line: 11
# style: typed
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    eps: float = 2.0 ** -52
    losses: np.ndarray = np.zeros_like(y)
    ones: np.ndarray = y == 1
    losses[ones] = -np.log(np.maximum(y_hat[ones], eps))
    losses[~ones] = -np.log(np.maximum(1 - y_hat[~ones], eps))
    return float(losses.mean())
