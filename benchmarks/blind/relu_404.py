# piece: relu
# truth: wrong
# function: relu
# mistake: the mask of the first call of that shape is reused
# line: 15
# style: class with a cache
import numpy as np

class ReLU:
    def __init__(self):
        self.masks = {}

    def __call__(self, x):
        x = np.asarray(x)
        if x.shape not in self.masks:
            self.masks[x.shape] = x > 0
        return np.where(self.masks[x.shape], x, 0)

relu = ReLU()
