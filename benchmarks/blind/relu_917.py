# piece: relu
# truth: wrong
# function: relu
# mistake: the buffer for the output is shared by all calls with the same shape, so an earlier result changes
# line: 17
# style: object-minded
import numpy as np

class Rectifier:
    buffers = {}

    def forward(self, x):
        key = (x.shape, x.dtype.str)
        if key not in self.buffers:
            self.buffers[key] = np.empty_like(x)
        np.maximum(x, 0, out=self.buffers[key])
        return self.buffers[key]


def relu(x):
    return Rectifier().forward(np.asarray(x))
