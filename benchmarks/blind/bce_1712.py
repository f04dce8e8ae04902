# piece: bce
# truth: wrong
# function: bce
# mistake: the sum over samples is returned instead of the mean
# line: 16
# style: chatbot
import numpy as np

def bce(y, p):
    """
    Binary cross-entropy averaged over the samples.
    """
    eps = 1e-12
    p = np.clip(p.astype(float), eps, 1 - eps)
    loss = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return loss.sum()
