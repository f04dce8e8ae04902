# piece: relu
# truth: wrong
# function: relu
# mistake: the mask of the first call is reused whenever a later input has the same shape
# line: 15
# style: object-minded
import numpy as np

class Relu:
    def __init__(self):
        self._masks = {}

    def __call__(self, x):
        x = np.asarray(x)
        mask = self._masks.setdefault(x.shape, x > 0)
        return np.where(mask, x, 0)


relu = Relu()
