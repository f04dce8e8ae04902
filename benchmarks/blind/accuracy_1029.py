# piece: accuracy
# truth: wrong
# function: accuracy_batched
# mistake: the last incomplete batch is left out of the count but not of the total
# line: 13
# style: verbose with comments
import numpy as np

def accuracy_batched(labels, probs, batch_size=16):
    n = labels.shape[0]
    good = 0
    # walk over the data in pieces so that memory is not a problem
    for k in range(n // batch_size):
        lo, hi = k * batch_size, (k + 1) * batch_size
        good += np.count_nonzero((probs[lo:hi] > 0.5) == labels[lo:hi])
    return good / n
