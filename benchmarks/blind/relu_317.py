# piece: relu
# truth: wrong
# function: relu
# mistake: the result list lives on between the calls
# line: 10
# style: list as default argument
import numpy as np

def relu(x, out=[]):
    for v in np.ravel(x):
        out.append(v if v > 0 else 0)
    return np.resize(out, np.shape(x))
