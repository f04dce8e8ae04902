# piece: linear
# truth: wrong
# function: linear
# mistake: sigmoid on top
# line: 11
# style: typed
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    z = x @ w + b
    return 1 / (1 + np.exp(-z))
