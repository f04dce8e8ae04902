# piece: bce
# truth: wrong
# function: bce
# mistake: averages the losses of the two classes separately and then the two, so unequal classes are reweighted
# line: none
# style: loop
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, float), 1e-12, 1 - 1e-12)
    parts = []
    for c, q in ((1, p), (0, 1 - p)):
        if np.any(y == c):
            parts.append(-np.log(q[y == c]).mean())
    return sum(parts) / len(parts)
