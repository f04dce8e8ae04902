# piece: linear
# truth: wrong
# function: linear
# mistake: the product is divided by the number of features
# line: 11
# style: type hints
import numpy as np

def linear(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    d: int = x.shape[-1]
    return np.tensordot(x, W, axes=1) / d + b
