# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign of the first number decides which formula is used for the whole array
# line: none
# style: object-minded
import numpy as np

class Logistic:
    def positive(self, x):
        return 1 / (1 + np.exp(-x))

    def negative(self, x):
        e = np.exp(x)
        return e / (1 + e)

    def __call__(self, x):
        x = np.asarray(x, dtype=float)
        if x.flat[0] >= 0:
            return self.positive(x)
        return self.negative(x)


def sigmoid(x):
    return Logistic()(x)
