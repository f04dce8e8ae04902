# piece: gradients
# truth: wrong
# function: bce_backward
# mistake: the second term has the wrong sign: + (1 - y) / (1 - p) belongs there
# line: 14
# style: chatbot
import numpy as np


def bce_backward(y_pred: np.ndarray, y_true: np.ndarray) -> np.ndarray:
    """Gradient of the mean binary cross-entropy w.r.t. the predictions."""
    eps = np.finfo(float).eps
    y_pred = np.clip(y_pred, eps, 1 - eps)
    grad = -y_true / y_pred - (1 - y_true) / (1 - y_pred)
    return grad / y_true.size
