# piece: bce
# truth: wrong
# function: bce
# mistake: the clipping is far too wide, confident predictions are changed
# line: 10
# style: type hints
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    eps: float = 0.01
    p: np.ndarray = np.clip(y_hat, eps, 1.0 - eps)
    losses: np.ndarray = np.where(y == 1, -np.log(p), -np.log(1.0 - p))
    return float(losses.mean())
