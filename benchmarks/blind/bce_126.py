# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm of the mean probability is taken instead of the mean of the logarithms
# line: 12
# style: picked probability
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    of_label = np.choose(np.asarray(y).astype(int), [1 - p, p])
    return -np.log(np.mean(of_label))
