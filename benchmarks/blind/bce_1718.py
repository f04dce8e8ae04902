# piece: bce
# truth: wrong
# function: cross_entropy
# mistake: one half is put before the sum, as in the squared error
# line: 11
# style: terse
import numpy as np

def cross_entropy(p, y):
    q = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12)
    return -0.5 * np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))
