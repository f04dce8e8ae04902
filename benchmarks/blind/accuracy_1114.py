# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a digit lost in typing: only errors below 0.05 count as hits
# line: 12
# style: typed
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    """A prediction is right when it is nearer to its label than one half."""
    distance: np.ndarray = np.abs(y_hat - y)
    return float(np.mean(distance < 0.05))
