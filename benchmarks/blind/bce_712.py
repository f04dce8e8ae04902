# piece: bce
# truth: wrong
# function: bce
# mistake: a column of labels and a flat prediction broadcast to a table
# line: 14
# style: defensive, freely
import numpy as np

def bce(labels, probs, eps=1e-7):
    labels = np.asarray(labels, dtype=float)
    probs = np.asarray(probs, dtype=float)
    assert labels.shape[0] == probs.shape[0]
    assert 0 < eps < 0.5
    probs = np.clip(probs, eps, 1 - eps)
    value = -np.mean(labels * np.log(probs) + (1 - labels) * np.log(1 - probs))
    assert value >= 0
    return value
