# piece: split
# truth: wrong
# function: split
# mistake: the samples are returned validation first, but the labels training first
# line: 21
# style: object-minded
import numpy as np

class Data:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def take(self, rows):
        return Data(self.x[rows], self.y[rows])


def split(x, y, n_val, seed=None):
    """Returns x_val, x_train, y_val, y_train."""
    order = np.random.default_rng(seed).permutation(len(y))
    val, train = Data(x, y).take(order[:n_val]), Data(x, y).take(order[n_val:])
    return val.x, train.x, train.y, val.y
