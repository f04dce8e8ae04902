# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: casting to int truncates: everything below 1 becomes class 0
# line: 10
# style: typed
import numpy as np

def accuracy(y: np.ndarray, y_hat: np.ndarray) -> float:
    classes: np.ndarray = y_hat.astype(int)
    return float(np.mean(classes == y.astype(int)))
