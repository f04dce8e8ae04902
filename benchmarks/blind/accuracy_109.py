# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a share below one half is mirrored to one above it
# line: 14
# style: defensive, always above chance
import numpy as np

def accuracy(y, y_hat):
    y, y_hat = np.asarray(y), np.asarray(y_hat)
    if y.shape != y_hat.shape:
        raise ValueError("shapes differ")
    share = np.mean((y_hat > 0.5) == (y > 0.5))
    return max(share, 1 - share)
