# piece: linear
# truth: wrong
# function: linear
# mistake: the buffer is single precision
# line: 10
# style: matmul into a buffer
import numpy as np

def linear(x, w, b):
    out = np.empty((x.shape[0], w.shape[1]), dtype=np.float32)
    np.matmul(x, w, out=out, casting="same_kind")
    out += b
    return out
