# piece: bce
# truth: wrong
# function: bce
# mistake: exact 0 and 1 are replaced with a constant that vanishes beside 1 in single precision
# line: 16
# style: chatbot
import numpy as np

def bce(y, y_hat):
    """
    Mean binary cross-entropy with protection against log(0).

    Exact zeros and ones among the probabilities are moved by a small
    constant before the logarithm is taken.
    """
    delta = 1e-9
    safe = np.where(y_hat == 0, y_hat + delta, y_hat)
    safe = np.where(y_hat == 1, y_hat - delta, safe)
    return -np.mean(y * np.log(safe) + (1 - y) * np.log(1 - safe))
