# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: object-minded
import numpy as np

def gradients(x, y):
    """Returns a function of (w, b) that gives (loss, dw, db)."""
    n = len(y)

    def at(w, b):
        z = np.dot(x, w) + b
        loss = np.mean(np.logaddexp(0, z) - y * z)
        r = np.exp(-np.logaddexp(0, -z)) - y
        return loss, np.dot(r, x) / n, r.sum() / n

    return at
