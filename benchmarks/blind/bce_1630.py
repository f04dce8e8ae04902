# piece: bce
# truth: wrong
# function: bce
# mistake: the mean squared error is computed under the name of the cross-entropy
# line: 14
# style: chatbot
import numpy as np

def bce(y, p):
    """Loss for binary classification, averaged over all the samples."""
    y = np.asarray(y)
    eps = np.finfo(p.dtype).eps
    q = np.clip(p, eps, 1 - eps)
    return np.mean((y - q) ** 2)
