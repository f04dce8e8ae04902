# piece: bce
# truth: wrong
# function: bce
# mistake: 1 - 1e-12 is exactly 1 in float32, so a certain 1 still gives log(0)
# line: 13
# style: chatbot
import numpy as np

def bce(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Binary cross-entropy in single precision."""
    y_true = np.asarray(y_true, dtype=np.float32)
    y_pred = np.asarray(y_pred, dtype=np.float32)
    eps = np.float32(1e-12)
    y_pred = np.clip(y_pred, eps, np.float32(1) - eps)
    loss = y_true * np.log(y_pred) + (1 - y_true) * np.log(1 - y_pred)
    return float(-loss.mean())
