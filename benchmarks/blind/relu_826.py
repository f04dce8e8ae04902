# piece: relu
# truth: wrong
# function: relu
# mistake: the mask is a default argument that is filled at the first call of a shape and never renewed
# line: 10
# style: terse
import numpy as np

def relu(x, _mask={}):
    m = _mask.setdefault(np.shape(x), x > 0)
    return x * m
