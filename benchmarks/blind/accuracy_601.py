# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: typed
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    """Share of the samples on the right side of one half."""
    wrong = np.count_nonzero(np.logical_xor(np.greater(y_hat, 0.5), y))
    return 1.0 - wrong / len(y)
