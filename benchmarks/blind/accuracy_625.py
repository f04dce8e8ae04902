# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: in percent
# line: 11
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    hits = (y_hat > 0.5) == (y == 1)
    return 100 * hits.mean()
