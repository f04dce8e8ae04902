# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of hits is returned, not their share
# line: 11
# style: textbook
import numpy as np

def accuracy(y, p):
    """Share of correct predictions."""
    return np.sum((p >= 0.5) == y)
