# piece: relu
# truth: wrong
# function: activate
# mistake: the branch for relu returns tanh of the positive part
# line: 14
# style: verbose
import numpy as np

def activate(x, kind):
    x = np.asarray(x)
    if kind == 'identity':
        return x
    if kind == 'relu':
        return np.tanh(np.maximum(x, 0))
    raise ValueError(kind)
