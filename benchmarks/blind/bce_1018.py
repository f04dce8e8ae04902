# piece: bce
# truth: wrong
# function: bce
# mistake: the small constant protects the first logarithm only, log(1 - 1) stays infinite
# line: 14
# style: verbose with comments
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(float).eps
    # loss of the positives
    pos = y * np.log(y_hat + eps)
    # loss of the negatives
    neg = (1 - y) * np.log(1 - y_hat)
    # average over the batch, sign flipped
    return -(pos + neg).mean()
