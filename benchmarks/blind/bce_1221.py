# piece: bce
# truth: wrong
# function: bce
# mistake: the term of the label 0 is missing
# line: 11
# style: type hints
import numpy as np

def bce(y: np.ndarray, y_hat: np.ndarray) -> float:
    safe: np.ndarray = np.clip(y_hat.astype(float), 1e-10, 1 - 1e-10)
    return float(-np.mean(y * np.log(safe)))
