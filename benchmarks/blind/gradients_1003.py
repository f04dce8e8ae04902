# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the sigmoid is multiplied in, although it cancels against that of the cross-entropy
# line: 14
# style: verbose with comments
import numpy as np

def gradients(x, y, w, b):
    # forward
    z = x @ w + b
    p = np.exp(-np.logaddexp(0, -z))
    # backward: dL/dz
    delta = (p - y) * p * (1 - p)
    # dz/dw is x, dz/db is 1
    dw = np.mean(delta[:, None] * x, axis=0)
    db = np.mean(delta)
    return dw, db
