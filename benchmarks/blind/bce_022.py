# piece: bce
# truth: wrong
# function: bce
# mistake: the logit is p / (1 - p) without the logarithm
# line: 11
# style: logits by hand
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    z = p / (1 - p)
    return np.mean(np.logaddexp(0, z) - y * z)
