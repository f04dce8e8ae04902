# piece: bce
# truth: wrong
# function: bce_with_logits
# mistake: saturated at 36 and more: the clip cuts the loss
# line: 14
# style: from logits through the probability
import numpy as np

def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))

def bce_with_logits(y, z):
    p = np.clip(sigmoid(z), 1e-16, 1 - 1e-16)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
