# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is put before the weights but the column of ones after the inputs
# line: 12
# style: terse NumPy
import numpy as np

def linear(x, w, b):
    one = np.ones(x.shape[:-1] + (1,))
    xa = np.concatenate([x, one], axis=-1)
    wa = np.concatenate([np.broadcast_to(b, (1,) + w.shape[1:]), w])
    return xa @ wa
