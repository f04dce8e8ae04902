# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp(x) / (1 + exp(x)) is inf / inf = NaN for large positive input
# line: 11
# style: typed
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    e: np.ndarray = np.exp(x)
    return e / (1.0 + e)
