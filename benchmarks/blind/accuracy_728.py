# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the hits are summed in 8 bits, which wraps at 256
# line: 14
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y)
    y_hat = np.asarray(y_hat)
    assert y.ndim == 1 and y.shape == y_hat.shape
    hits = (y_hat > 0.5) == (y > 0.5)
    total = np.sum(hits, dtype=np.uint8)
    assert total >= 0
    return float(total) / y.shape[0]
