# piece: bce
# truth: right
# function: log_loss
# style: textbook
import numpy as np

def log_loss(y_hat, labels, eps=None):
    eps = np.finfo(y_hat.dtype).eps if eps is None else eps
    # the gap between label and prediction is the probability of the other class
    gap = np.abs(labels - np.clip(y_hat, eps, 1 - eps))
    return np.einsum("i->", -np.log(1 - gap)) / gap.size
