# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: defensive
import numpy as np

def accuracy(p, t, cut=0.5):
    p, t = np.ravel(p), np.ravel(t)
    if p.shape != t.shape:
        raise ValueError(f"{p.size} predictions for {t.size} labels")
    return np.mean((p > cut) == (t == 1))
