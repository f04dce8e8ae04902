# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the slope of the unit is 2 by default instead of 1
# line: 10
# style: objects
import numpy as np

class Logistic:
    def __init__(self, slope=2.0):
        self.slope = slope

    def value(self, x):
        t = self.slope * np.asarray(x, dtype=float)
        return np.exp(-np.logaddexp(0.0, -t))

def sigmoid(x, unit=None):
    unit = unit or Logistic()
    return unit.value(x)
