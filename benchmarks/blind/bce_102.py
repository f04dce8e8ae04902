# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: grouped by label with counts
import numpy as np

def bce(y, y_hat):
    label = np.asarray(y).astype(int)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    cost = np.array([-np.log(1 - p), -np.log(p)])
    per_class = np.bincount(label, weights=cost[label, np.arange(len(label))], minlength=2)
    return per_class.sum() / np.bincount(label).sum()
