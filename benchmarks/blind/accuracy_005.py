# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: xor and options, type-annotated
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray, *, threshold: float = 0.5) -> float:
    wrong: np.ndarray = np.logical_xor(np.greater(y_hat, threshold), np.asarray(y, dtype=bool))
    return float(1.0 - np.sum(wrong) / len(wrong))
