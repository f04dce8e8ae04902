# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: correctly rejected samples are not counted
# line: 13
# style: einsum
import numpy as np

def accuracy(y, y_hat):
    pred = (y_hat >= 0.5).astype(float)
    both_one = np.einsum("i,i->", pred, y.astype(float))
    both_zero = np.einsum("i,i->", 1 - pred, 1.0 - y)
    return both_one / len(y)
