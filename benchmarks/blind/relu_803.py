# piece: relu
# truth: wrong
# function: relu
# mistake: the result is a flat list, the shape of the input is lost
# line: 16
# style: loop
import numpy as np

def relu(x):
    out = []
    for v in np.nditer(x):
        if v > 0:
            out.append(float(v))
        else:
            out.append(0.0)
    return np.array(out)
