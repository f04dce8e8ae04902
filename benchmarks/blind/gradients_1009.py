# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sigmoid overflows to inf / inf for large logits, the gradients become NaN
# line: 11
# style: type hints
import numpy as np

def gradients(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> tuple[np.ndarray, np.floating]:
    e: np.ndarray = np.exp(x @ w + b)
    p: np.ndarray = e / (1 + e)
    r: np.ndarray = p - y
    return r.dot(x) / len(r), np.mean(r)
