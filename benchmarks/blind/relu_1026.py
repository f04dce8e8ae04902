# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Relu:
    def __call__(self, x):
        x = np.asarray(x)
        out = np.zeros_like(x)
        np.copyto(out, x, where=x > 0)
        return out, (x > 0).astype(float)


relu = Relu()
