# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the input is negated in place and so changed for the caller
# line: 16
# style: objects
import numpy as np

class Sigmoid:
    def __init__(self, x):
        self.x = np.asarray(x)
        if self.x.dtype.kind != 'f':
            self.x = self.x.astype(float)

    def negative(self):
        self.x *= -1
        return self.x

    def value(self):
        return np.exp(-np.logaddexp(0, self.negative()))

def sigmoid(x):
    return Sigmoid(x).value()
