# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the flag for the derivative is tested the wrong way round
# line: 11
# style: typed, freely
import numpy as np

def sigmoid(z: np.ndarray, derivative: bool = False) -> np.ndarray:
    s = 1.0 / (1.0 + np.exp(-np.clip(z, -709, 709)))
    if not derivative:
        return s * (1.0 - s)
    return s
