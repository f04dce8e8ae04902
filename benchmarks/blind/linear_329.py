# piece: linear
# truth: wrong
# function: linear
# mistake: the sum goes on over all samples, it is not set back
# line: 13
# style: map of a helper
import numpy as np

def linear(x, w, b):
    rows = []
    acc = 0.0 * np.asarray(b)
    for sample in x:
        acc = acc + np.dot(sample, w)
        rows.append(acc + b)
    return np.array(rows)
