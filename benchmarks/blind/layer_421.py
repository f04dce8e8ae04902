# piece: layer
# truth: wrong
# function: layer
# mistake: Laplace distributed, and the bias starts at 0.01
# line: none
# style: class, two mistakes
import numpy as np

class Init:
    def __init__(self, d_in, d_out):
        self.shape = (d_in, d_out)
        self.scale = (2/d_out)**.5

    def draw(self):
        W = np.random.laplace(0, self.scale/2**.5, self.shape)
        b = np.full(self.shape[1], 0.01)
        return W, b

def layer(d_in, d_out):
    return Init(d_in, d_out).draw()
