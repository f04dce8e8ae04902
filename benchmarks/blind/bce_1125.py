# piece: bce
# truth: wrong
# function: bce
# mistake: the running sum lives in the class, the second call adds the first one's loss
# line: 15
# style: object-minded
import numpy as np

class BCE:
    total = 0.0

    def __call__(self, y, p):
        e = np.finfo(p.dtype).eps
        p = np.clip(p, e, 1 - e)
        BCE.total += -np.sum(np.where(y == 1, np.log(p), np.log(1 - p)))
        return BCE.total / len(y)

bce = BCE()
