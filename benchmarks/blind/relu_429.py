# piece: relu
# truth: right
# function: ReLU
# mistake: none
# line: none
# style: class
import numpy as np

class Activation:
    def __init__(self, low):
        self.low = low

    def __call__(self, x):
        return np.clip(np.asarray(x), self.low, np.inf)

ReLU = Activation(0)
