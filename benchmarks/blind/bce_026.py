# piece: bce
# truth: right
# function: binary_cross_entropy
# mistake: none
# line: none
# style: type-annotated, copied notebook with prints
import numpy as np

def binary_cross_entropy(y_true: np.ndarray, y_pred: np.ndarray, epsilon: float = 1e-7) -> float:
    """Mean binary cross-entropy over the samples."""
    y_pred = np.clip(y_pred, epsilon, 1.0 - epsilon)
    ones: np.ndarray = np.log(y_pred[np.asarray(y_true) == 1])
    zeros: np.ndarray = np.log(1.0 - y_pred[np.asarray(y_true) == 0])
    return float(-(ones.sum() + zeros.sum()) / len(y_true))

print(round(binary_cross_entropy(np.array([0, 1, 1, 1, 0]), np.array([.1784, .3674, .5676, .3376, .2119])), 4))
