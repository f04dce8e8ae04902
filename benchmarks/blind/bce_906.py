# piece: bce
# truth: wrong
# function: bce
# mistake: the negated labels wrap round for unsigned integers, -1 becomes 255
# line: 12
# style: type hints
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    eps: float = float(np.finfo(y_hat.dtype).eps)
    p: np.ndarray = np.clip(y_hat, eps, 1 - eps)
    losses: np.ndarray = -y * np.log(p) - (1 - y) * np.log(1 - p)
    return float(losses.mean())
