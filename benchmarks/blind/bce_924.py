# piece: bce
# truth: wrong
# function: bce
# mistake: only the lower end is clipped, so log(1 - p) is minus infinity for a probability of 1
# line: 12
# style: verbose
import numpy as np

def bce(y, y_hat):
    # avoid log(0)
    small = 1e-12
    p = np.maximum(y_hat, small)
    print("smallest probability", p.min())
    # loss of the positive and of the negative samples
    pos = y * np.log(p)
    neg = (1 - y) * np.log(1 - p)
    # mean over the samples
    return -(pos + neg).mean()
