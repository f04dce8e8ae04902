# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative is returned instead of the value
# line: 18
# style: object-minded
import numpy as np

class Sigmoid:
    def value(self, x):
        return 0.5 * (1 + np.tanh(0.5 * np.asarray(x, dtype=float)))

    def slope(self, x):
        s = self.value(x)
        return s * (1 - s)

    def __call__(self, x):
        return self.slope(x)


sigmoid = Sigmoid()
