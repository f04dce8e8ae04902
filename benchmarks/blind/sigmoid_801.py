# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result array is kept by shape and overwritten by the next call
# line: 14
# style: objects
import numpy as np

class Sigmoid:
    def __init__(self):
        self.results = {}

    def __call__(self, x):
        if np.shape(x) not in self.results:
            self.results[np.shape(x)] = np.empty(np.shape(x))
        out = self.results[np.shape(x)]
        np.logaddexp(0, -np.asarray(x, dtype=float), out=out)
        np.negative(out, out=out)
        return np.exp(out, out=out)

activation = Sigmoid()

def sigmoid(x):
    return activation(x)
