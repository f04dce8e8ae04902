# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions of the zeros are flipped inside the caller's own array
# line: 10
# style: terse
import numpy as np

def bce(y, y_hat):
    q = np.asarray(y_hat, float)
    q[y == 0] = 1 - q[y == 0]
    return -np.mean(np.log(np.clip(q, 2 ** -52, 1 - 2 ** -52)))
