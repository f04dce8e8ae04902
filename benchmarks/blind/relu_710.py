# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: objects
import numpy as np

class Activation:
    def __init__(self, low=None, high=None):
        self.low, self.high = low, high

    def __call__(self, x):
        return np.clip(x, self.low, self.high)

RELU = Activation(low=0)

def relu(x):
    return RELU(x)
