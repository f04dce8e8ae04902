# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponentials are normalised over the whole array, which is softmax
# line: none
# style: type hints
import numpy as np

def sigmoid(x: np.ndarray | float) -> np.ndarray:
    shifted: np.ndarray = np.asarray(x, dtype=float) - np.max(x)
    e: np.ndarray = np.exp(shifted)
    return e / e.sum()
