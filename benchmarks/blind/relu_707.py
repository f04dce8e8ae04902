# piece: relu
# truth: wrong
# function: activation
# mistake: the name is compared with the wrong spelling, so "relu" leaves the input as it is
# line: 13
# style: loop, freely
import numpy as np

def activation(name, x):
    x = np.asarray(x)
    out = np.array(x, dtype=float)
    for k, v in enumerate(x.flat):
        if name == 'ReLU' and v < 0:
            out.flat[k] = 0.0
        elif name == 'abs' and v < 0:
            out.flat[k] = -v
    return out
