# piece: bce
# truth: wrong
# function: bce
# mistake: the probability is clipped only from below, log(1 - 1) remains -inf
# line: 19
# style: chatbot
import numpy as np

def bce(y, p):
    """
    Binary cross-entropy.

    Args:
        y: labels, 0 or 1
        p: predicted probabilities
    """
    y = np.asarray(y, dtype=float)
    eps = np.finfo(float).eps
    p = np.maximum(np.asarray(p, dtype=float), eps)
    positive = y * np.log(p)
    negative = (1 - y) * np.log(1 - p)
    return -np.mean(positive + negative)
