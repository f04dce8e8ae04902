# piece: relu
# truth: wrong
# function: relu
# mistake: the default buffer is created once: a later call overwrites the result of an earlier one
# line: 13
# style: half-renamed, freely
import numpy as np

_buffers = {}

def relu(x, out=None):
    if out is None:
        out = _buffers.setdefault((x.shape, x.dtype.str), np.empty_like(x))
    np.maximum(x, 0, out=out)
    return out
