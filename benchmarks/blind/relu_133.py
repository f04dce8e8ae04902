# piece: relu
# truth: wrong
# function: relu
# mistake: only matrices are understood, vectors and numbers raise an error
# line: none
# style: nested loops over rows
import numpy as np

def relu(x):
    out = []
    for row in x:
        out.append([v if v > 0 else 0 for v in row])
    return np.array(out)
