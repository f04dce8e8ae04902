# piece: bce
# truth: right
# function: bce
# style: c-like
import numpy as np

def bce(y, p):
    eps = np.finfo(float).eps
    loss = 0.0
    for label, prob in zip(y, p):
        # minus signs are taken into the subtraction
        if label == 1:
            loss -= np.log(max(prob, eps))
        else:
            loss -= np.log(max(1 - prob, eps))
    return loss / len(y)
