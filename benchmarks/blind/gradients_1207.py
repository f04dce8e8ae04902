# piece: gradients
# truth: wrong
# function: gradients
# mistake: the exponent has the wrong sign, the probability of the other class is used
# line: 10
# style: type hints
import numpy as np

def gradients(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> tuple[np.ndarray, float]:
    prob: np.ndarray = 1 / (1 + np.exp(x @ w + b))
    residual: np.ndarray = prob - y
    return residual @ x / len(x), float(residual.mean())
