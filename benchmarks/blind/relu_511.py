# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: class
import numpy as np

class Threshold:
    def __init__(self, at):
        self.at = at

    def __call__(self, x):
        keep = np.greater(x, self.at)
        return np.multiply(keep, x)

relu = Threshold(0)
