# piece: bce
# truth: wrong
# function: bce
# mistake: the clipping bound 0.01 is far too large: a perfect prediction costs 0.01 and the worst only 4.6
# line: 9
# style: chatbot
import numpy as np

def bce(y, y_hat, eps=1e-2):
    """
    Binary cross-entropy with clipping.

    The predictions are clipped to [eps, 1 - eps] for numerical stability.
    """
    y = np.asarray(y, dtype=float)
    y_hat = np.clip(np.asarray(y_hat, dtype=float), eps, 1 - eps)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
