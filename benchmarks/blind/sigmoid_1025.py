# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the two branches' formulas are exchanged, large inputs give inf / inf
# line: 17
# style: verbose with comments
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        e_pos = np.exp(x)
        e_neg = np.exp(-x)
        # the safe formula for either sign
        right = 1 / (1 + e_neg)
        left = e_pos / (1 + e_pos)
    return np.where(x >= 0, left, right)
