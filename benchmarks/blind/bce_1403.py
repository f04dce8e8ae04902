# piece: bce
# truth: wrong
# function: bce
# mistake: eps = 1e-20 vanishes in 1 - eps, so log(0) still happens at certainty
# line: 9
# style: chatbot
import numpy as np

def bce(y, y_hat, eps=1e-20):
    """
    Binary cross-entropy loss.

    Predictions are clipped to [eps, 1 - eps] to avoid log(0).
    """
    y_hat = np.clip(y_hat, eps, 1 - eps)
    term1 = y * np.log(y_hat)
    term0 = (1 - y) * np.log(1 - y_hat)
    return -np.mean(term1 + term0)
