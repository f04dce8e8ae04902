# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: verbose
import numpy as np

def gradients(w, b, x, y):
    # d loss / d z = p - 1 for positives, p for negatives
    n = len(y)
    z = x @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    pos = y == 1
    delta = np.empty(n)
    delta[pos] = p[pos] - 1
    delta[~pos] = p[~pos]
    # chain rule for z = x w + b
    dw = np.tensordot(delta, x, axes=1) / n
    db = delta.sum() / n
    return dw, db
