# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the slope of the class is 1.702
# line: 10
# style: class with slope
import numpy as np

class Sigmoid:
    slope = 1.702

    def __call__(self, x):
        return np.exp(-np.logaddexp(0.0, -self.slope*np.asarray(x)))

sigmoid = Sigmoid()
