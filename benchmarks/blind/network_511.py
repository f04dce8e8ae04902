# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: class, freely
import numpy as np

class network:
    """network([(W, b, h), ...])(x), a layer and the network behind it"""
    def __init__(self, parts):
        (self.W, self.b, self.h), *rest = parts
        self.next = network(rest) if rest else None

    def __call__(self, x):
        out = self.h(np.add(x @ self.W, self.b))
        if self.next is not None:
            return self.next(out)
        return out[:, 0] if out.shape[1] == 1 else out
