# piece: relu
# truth: wrong
# function: relu
# mistake: the mask of the first call is kept and used for later inputs of the same shape
# line: 13
# style: objects
import numpy as np

class Gate:
    masks = {}

    def mask(self, x):
        if x.shape not in Gate.masks:
            Gate.masks[x.shape] = x > 0
        return Gate.masks[x.shape]

    def forward(self, x):
        return np.where(self.mask(x), x, 0)

def relu(x):
    return Gate().forward(x)
