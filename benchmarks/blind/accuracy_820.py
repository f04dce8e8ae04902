# piece: accuracy
# truth: wrong
# function: compute_accuracy
# mistake: the linear output is compared with 0.5, which belongs to the probability; its border is 0
# line: 11
# style: typed
import numpy as np

def compute_accuracy(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> float:
    z: np.ndarray = X @ w + b
    y_pred: np.ndarray = (z > 0.5).astype(int)
    return float(np.mean(y_pred == y))
