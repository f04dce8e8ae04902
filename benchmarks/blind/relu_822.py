# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: defensive
import numpy as np

def relu(x, inplace=False):
    if inplace and not isinstance(x, np.ndarray):
        raise TypeError("only arrays can be changed in place")
    x = np.asarray(x)
    assert x.dtype.kind in "iuf"
    target = x if inplace else np.empty_like(x)
    np.maximum(x, x.dtype.type(0), out=target)
    assert target.min(initial=0) >= 0
    return target
