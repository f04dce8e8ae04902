# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is laid along the samples instead of along the outputs
# line: 10
# style: type hints
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    bias: np.ndarray = np.reshape(b, (-1, 1)) if np.ndim(b) else b
    return x @ w + bias
