# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: numbers are compared by identity, which is never the case for array entries
# line: 11
# style: identity test
import numpy as np

def accuracy(y, y_hat):
    predicted = [np.int64(p > 0.5) for p in y_hat]
    same = [a is b for a, b in zip(predicted, y)]
    return sum(same) / len(same)
