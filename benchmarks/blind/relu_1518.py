# piece: relu
# truth: wrong
# function: rectify
# mistake: the flat list is returned without its shape
# line: 14
# style: c-like
import numpy as np

def rectify(x):
    x = np.asarray(x)
    out = []
    for v in x.flat:
        out.append(v if v > 0 else 0)
    return np.array(out)
