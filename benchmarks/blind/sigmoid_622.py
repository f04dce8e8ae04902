# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: base 2 and not e; and the negative branch forgets the 1
# line: none
# style: typed
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    x = np.asarray(x)
    x = x if x.dtype.kind == "f" else x.astype(float)
    e = np.power(2.0, -np.abs(x)).astype(x.dtype)
    return np.where(x >= 0, 1 / (1 + e), e)
