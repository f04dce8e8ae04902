# piece: gradients
# truth: right
# function: gradients
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    """The bias as one more weight: a column of ones on the right."""
    x1 = np.c_[x, np.ones(len(x))]
    z = x1 @ np.append(w, b)
    g = np.mean((np.exp(-np.logaddexp(0, -z)) - y)[:, None] * x1, axis=0)
    return g[:-1], g[-1]
