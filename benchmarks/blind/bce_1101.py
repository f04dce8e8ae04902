# piece: bce
# truth: right
# function: bce_loss
# mistake: none
# line: none
# style: typed
import numpy as np

def bce_loss(y_hat: np.ndarray, y: np.ndarray, reduction: str = "mean") -> float:
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    each = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return each.sum() if reduction == "sum" else each.mean()
