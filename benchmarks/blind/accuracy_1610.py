# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: recall is computed, because only the samples of class 1 are averaged
# line: 13
# style: verbose
import numpy as np

def accuracy(y, p):
    decision = p > 0.5
    matches = decision == y
    # average
    return np.mean(matches, where=np.asarray(y) == 1) if np.any(y) else 0.0
