# piece: bce
# truth: wrong
# function: bce
# mistake: the clip at 0.01 is so wide that a perfect prediction costs 0.01 and the worst only 4.6
# line: 11
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """Numerically safe binary cross-entropy."""
    low = 0.01
    p = np.clip(np.asarray(y_hat, dtype=float), low, 1 - low)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
