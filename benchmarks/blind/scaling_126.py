# piece: scaling
# truth: wrong
# function: scale
# mistake: the running sum of squares takes the old difference twice
# line: 15
# style: running update
import numpy as np

def scale(x):
    mean, squares, count = 0.0, 0.0, 0
    for v in np.ravel(x).astype(float):
        count += 1
        delta = v - mean
        mean += delta / count
        squares += delta * delta
    return (np.asarray(x, dtype=float) - mean) / (squares / count) ** 0.5
