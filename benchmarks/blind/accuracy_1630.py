# piece: accuracy
# truth: right
# function: accuracy
# style: chatbot
import numpy as np

def accuracy(y: np.ndarray, p: np.ndarray, threshold: float = 0.5) -> float:
    """Share of samples whose thresholded probability equals the label."""
    y = np.ravel(y)
    p = np.ravel(p)
    return float(((p > threshold) == (y > 0.5)).mean())
