# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is -1, values between -1 and 0 pass
# line: 17
# style: class
import numpy as np

class Threshold:
    def __init__(self, at):
        self.at = at

    def __call__(self, x):
        keep = np.greater(x, self.at)
        return np.multiply(keep, x)

relu = Threshold(-1)
