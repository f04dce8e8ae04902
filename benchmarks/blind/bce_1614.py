# piece: bce
# truth: wrong
# function: bce
# mistake: labels and predictions are swapped inside the logarithms
# line: 20
# style: chatbot
import numpy as np

def bce(y, p):
    """
    Binary cross-entropy, averaged over the samples.

    Args:
        y: labels (0 or 1)
        p: predicted probabilities
    """
    e = np.finfo(p.dtype).eps
    a = np.clip(p, e, 1 - e)
    t = np.clip(y, e, 1 - e)
    return -np.mean(a * np.log(t) + (1 - a) * np.log(1 - t))
