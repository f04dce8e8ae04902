# piece: relu
# truth: wrong
# function: relu
# mistake: the buffer for the result is kept by shape, so an earlier result changes with the next call
# line: 13
# style: objects
import numpy as np

class ReLU:
    _out = {}

    def forward(self, x):
        if x.shape not in self._out:
            self._out[x.shape] = np.zeros(x.shape)
        out = self._out[x.shape]
        np.maximum(x, 0, out=out, casting="unsafe")
        return out

def relu(x):
    return ReLU().forward(x)
