# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of b is the vector of residuals, not their mean
# line: 13
# style: type hints
import numpy as np

def gradients(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> tuple[np.ndarray, float]:
    n: int = x.shape[0]
    p: np.ndarray = 1.0 / (1.0 + np.exp(-(x @ w + b)))
    residual: np.ndarray = (p - y) / n
    return residual @ x, residual
