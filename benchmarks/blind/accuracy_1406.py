# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of hits is returned, not their share
# line: 15
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # from probabilities to classes
    classes = np.where(np.asarray(y_hat) > 0.5, 1, 0)
    # where do they agree
    hits = classes == np.asarray(y)
    # how many
    return np.sum(hits)
