# piece: relu
# truth: right
# function: make_relu
# mistake: none
# line: none
# style: objects
import numpy as np

class Rectifier:
    def __init__(self, floor):
        self.floor = floor

    def __call__(self, x):
        x = np.asarray(x)
        out = x.copy()
        np.putmask(out, out < self.floor, self.floor)
        return out

def make_relu(floor=0):
    return Rectifier(floor)
