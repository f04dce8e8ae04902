# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: with derivative=True the derivative is formed from x instead of the sigmoid of x
# line: 16
# style: object-minded
import numpy as np

class Activation:
    @staticmethod
    def value(x):
        return np.exp(-np.logaddexp(0, -x))

    @staticmethod
    def slope(x):
        return x * (1 - x)


def sigmoid(x, derivative=False):
    x = np.asarray(x, dtype=float)
    return Activation.slope(x) if derivative else Activation.value(x)
