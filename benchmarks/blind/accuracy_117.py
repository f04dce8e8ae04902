# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: cumulative mean
import numpy as np

def accuracy(y, y_hat):
    hits = np.where(np.asarray(y_hat) > 0.5, np.asarray(y, dtype=float), 1.0 - np.asarray(y, dtype=float))
    return (np.cumsum(hits) / np.arange(1, len(hits) + 1))[-1]
