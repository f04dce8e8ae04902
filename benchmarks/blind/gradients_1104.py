# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: typed
import numpy as np

def gradients(w: np.ndarray, b: float, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.floating]:
    residual: np.ndarray = y - np.reciprocal(1.0 + np.exp(-(x @ w + b)))
    return -np.einsum("n,nd->d", residual, x) / y.size, -np.mean(residual)
