# piece: bce
# truth: wrong
# function: bce
# mistake: the entropy of the predictions is computed, the labels do not matter
# line: 12
# style: information theory
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    y = np.asarray(y, dtype=float)
    entropy = -(p * np.log(p) + (1 - p) * np.log(1 - p))
    return entropy.mean()
