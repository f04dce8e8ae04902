# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: unsigned integers are subtracted, so a missed 1 against a 0 counts as 255
# line: 11
# style: typed
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    """One minus the mean distance between label and class."""
    label: np.ndarray = y.astype(np.uint8)
    cls: np.ndarray = (y_hat > 0.5).astype(np.uint8)
    miss: np.ndarray = np.abs(label - cls)
    return 1.0 - float(miss.mean())
