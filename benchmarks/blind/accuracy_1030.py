# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: type hints
import numpy as np

def accuracy(y_prob: np.ndarray, y_true: np.ndarray, threshold: float = 0.5) -> float:
    """First the probabilities, then the labels."""
    pred = np.greater(y_prob, threshold).astype(float)
    return float(np.einsum("i,i->", pred, y_true) + np.einsum("i,i->", 1 - pred, 1 - y_true)) / y_true.shape[0]
