# piece: linear
# truth: wrong
# function: linear
# mistake: the bias has one entry per output but is added along the rows, one entry per sample
# line: 11
# style: type hints
import numpy as np

def linear(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    out: np.ndarray = x @ W
    return (out.T + b).T
