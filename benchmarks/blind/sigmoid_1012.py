# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponent is computed in half precision, small digits are lost
# line: 10
# style: type hints
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    half = np.float16
    t = np.asarray(np.abs(x), dtype=half).astype(float)
    e = np.exp(-t)
    return np.where(np.asarray(x) < 0, e, 1.0) / (1.0 + e)
