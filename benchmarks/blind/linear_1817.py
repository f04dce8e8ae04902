# piece: linear
# truth: wrong
# function: linear
# mistake: every row is added into b itself, which changes the caller's bias and adds the rows up
# line: 12
# style: terse
import numpy as np

def linear(x, w, b):
    rows = []
    for r in x:
        z = b
        z += r @ w
        rows.append(1.0 * z)
    return np.array(rows)
