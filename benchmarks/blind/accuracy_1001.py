# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is the mean of the predictions instead of one half
# line: 10
# style: type hints
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    cut: float = float(np.mean(y_hat))
    labels: np.ndarray = (y_hat > cut).astype(int)
    return float((labels == y).mean())
