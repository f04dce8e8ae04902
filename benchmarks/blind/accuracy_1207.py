# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: int(2p) is 2 for a probability of exactly 1, which matches no label
# line: 11
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    # floor(2p): lower half -> 0, upper half -> 1
    bucket = np.floor(2 * y_hat).astype(int)
    return np.mean(bucket == y)
