# piece: relu
# truth: wrong
# function: relu
# mistake: the mask returned beside the output is that of the entries set to 0, so the gradient is let through at the wrong places
# line: 15
# style: object-minded
import numpy as np

class Relu:
    def __call__(self, x):
        self.blocked = x <= 0
        return np.where(self.blocked, 0, x)

    def gradient(self, upstream):
        return np.where(self.blocked, upstream, 0)


def relu(x, upstream=None):
    f = Relu()
    out = f(np.asarray(x))
    return out, f.gradient(np.ones_like(out) if upstream is None else upstream)
