# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: for a batch of one the decision itself is returned, not whether it is correct
# line: 15
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    y = np.squeeze(np.asarray(y))
    y_hat = np.squeeze(np.asarray(y_hat))
    assert y.shape == y_hat.shape, "shapes differ"
    decision = y_hat > 0.5
    if decision.ndim == 0:
        return float(decision)
    return float(np.mean(decision == (y > 0.5)))
