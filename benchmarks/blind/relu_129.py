# piece: relu
# truth: wrong
# function: relu
# mistake: the upper end is the largest absolute value over two, the largest numbers are cut
# line: 11
# style: clip at both ends
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    top = np.max(np.abs(x), initial=0.0) / 2
    return np.clip(x, 0, top)
