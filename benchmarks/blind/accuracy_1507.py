# piece: accuracy
# truth: right
# function: accuracy
# style: chatbot
import numpy as np


def accuracy(y_true: np.ndarray, y_prob: np.ndarray) -> float:
    """Fraction of correctly classified samples."""
    y_true = np.asarray(y_true).reshape(-1)
    y_prob = np.asarray(y_prob).reshape(-1)
    errors = np.abs(y_true - np.rint(y_prob))
    return float(1.0 - errors.mean())
