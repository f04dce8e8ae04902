# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: counts the disagreements
# line: 11
# style: xor of bits
import numpy as np

def accuracy(y, y_hat):
    pred = (y_hat > 0.5).astype(np.int64)
    return float(np.bitwise_xor(pred, y.astype(np.int64)).mean())
