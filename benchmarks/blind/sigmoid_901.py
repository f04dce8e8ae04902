# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Sigmoid:
    """Keeps its last output for the derivative."""

    def __call__(self, x):
        x = np.asarray(x, float)
        self.out = np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x)))
        return self.out

    def derivative(self):
        return self.out * (1 - self.out)


def sigmoid(x, derivative=False):
    s = Sigmoid()
    y = s(x)
    return (y, s.derivative()) if derivative else y
