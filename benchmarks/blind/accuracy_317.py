# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: predictions of -1 and 1 are compared with labels 0 and 1
# line: 11
# style: sign trick
import numpy as np

def accuracy(y, y_hat):
    decision = np.where(np.asarray(y_hat) > 0.5, 1, -1)
    return (decision == y).mean()
