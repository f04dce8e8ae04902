# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: unsigned integers are negated before they become floats, so 1 turns into 255
# line: 10
# style: typed
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    neg: np.ndarray = -x
    neg = np.minimum(neg.astype(np.float64), 709.0)
    denominator: np.ndarray = 1.0 + np.exp(neg)
    return np.reciprocal(denominator)
