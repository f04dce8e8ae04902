# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: rounded to one decimal
# line: 12
# style: typed
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    hits = np.equal(y_hat > 0.5, y)
    value = hits.sum() / hits.size
    return round(float(value), 1)
