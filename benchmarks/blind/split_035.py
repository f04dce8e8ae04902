# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: argsort of random keys, order of scikit-learn
import numpy as np

def split(x, y, fraction):
    """Returns x_train, x_valid, y_train, y_valid."""
    order = np.argsort(np.random.rand(len(x)))
    n = int(round(fraction * len(x)))
    return x[order[:n]], x[order[n:]], y[order[:n]], y[order[n:]]
