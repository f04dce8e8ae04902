# piece: network
# truth: right
# function: Net
# mistake: none
# line: none
# style: class, parameters stored column-wise
import numpy as np

class Net:
    """Samples are columns inside, rows outside."""
    def __init__(self, layers):
        self.steps = [(W.T, b.reshape(-1, 1), h) for W, b, h in layers]

    def __call__(self, x):
        a = np.asarray(x).T
        for M, c, h in self.steps:
            a = h(M @ a + c)
        return a[0] if len(a) == 1 else a.T
