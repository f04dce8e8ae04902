# piece: bce
# truth: wrong
# function: bce
# mistake: the bounds of the clip are 0.01 and 0.99, the best and the worst prediction both come out wrong
# line: 12
# style: defensive
import numpy as np

def bce(y, y_hat):
    assert y.shape == y_hat.shape
    assert np.all((0 <= y_hat) & (y_hat <= 1)), "probabilities expected"
    margin = 1e-2
    q = np.clip(y_hat, margin, 1 - margin)
    total = np.dot(y, np.log(q)) + np.dot(1 - y, np.log(1 - q))
    return -total / y.size
