# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the input is clipped to ±10, so the tails are flat
# line: 9
# style: type hints
import numpy as np

def sigmoid(x: np.ndarray, bound: float = 10.0) -> np.ndarray:
    z: np.ndarray = np.clip(np.asarray(x, dtype=float), -bound, bound)
    return np.reciprocal(1.0 + np.exp(-z))
