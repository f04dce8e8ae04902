# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: training and validation set, class
import numpy as np

class Standard:
    def __init__(self, data):
        self.shift, self.width = data.mean(), data.std(ddof=1)

    def __call__(self, data):
        return np.divide(np.subtract(data, self.shift), self.width)

def scale(x_train, x_valid):
    standard = Standard(x_train)
    return standard(x_train), standard(x_valid)
