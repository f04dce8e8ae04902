# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: defensive
import numpy as np

def accuracy(y_prob, y_true):
    y_prob = np.asarray(y_prob, dtype=float).ravel()
    y_true = np.asarray(y_true).ravel()
    if y_prob.shape != y_true.shape:
        raise ValueError("different numbers of samples")
    assert set(np.unique(y_true).tolist()) <= {0, 1}
    good = (np.sign(y_prob - 0.5) > 0) == (y_true == 1)
    return good.mean(), int(good.sum())
