# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: labels -1, 1 are not moved back: the result runs from -1 to 1
# line: 13
# style: einsum
import numpy as np

def accuracy(y, y_hat):
    t = 2.0 * y.astype(float) - 1
    s = np.sign(y_hat.astype(float) - 0.5)
    agreement = np.einsum("i,i->", t, s) / len(t)
    return agreement
