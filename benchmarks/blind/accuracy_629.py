# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of hits, not their share
# line: 11
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    predicted = (y_hat > 0.5).astype(int)
    return np.sum(predicted == y)
