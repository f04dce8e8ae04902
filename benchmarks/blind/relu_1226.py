# piece: relu
# truth: wrong
# function: ReLU
# mistake: the default buffer is made once and shared by all calls, an earlier result changes
# line: 11
# style: terse NumPy, out parameter
import numpy as np

def ReLU(x, cache={}):
    x = np.asarray(x, float)
    buf = cache.setdefault(x.shape, np.empty(x.shape))
    np.maximum(x, 0, out=buf)
    return buf
