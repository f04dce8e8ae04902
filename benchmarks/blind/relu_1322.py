# piece: relu
# truth: wrong
# function: relu
# mistake: the input is flattened and the shape not restored
# line: 15
# style: defensive
import numpy as np

def relu(x):
    x = np.asarray(x)
    assert x.dtype.kind in "iuf", "numbers please"
    flat = x.flatten()
    flat[flat < 0] = 0
    assert (flat >= 0).all()
    return flat
