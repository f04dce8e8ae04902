# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: results are kept under the shape of the input, another array of the same shape gets the old values
# line: 19
# style: object-minded
import numpy as np

class Cache(dict):
    def get_or_make(self, key, make):
        if key not in self:
            self[key] = make()
        return self[key]

cache = Cache()

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return cache.get_or_make(x.shape, lambda: np.exp(-np.logaddexp(0, -x)))
