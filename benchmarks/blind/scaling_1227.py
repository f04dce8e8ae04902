# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: loop
import numpy as np

def scaling(x):
    flat = [float(v) for v in np.ravel(x)]
    n = len(flat)
    mean = sum(flat) / n
    std = (sum((v - mean) ** 2 for v in flat) / (n - 1)) ** 0.5
    return np.array([(v - mean) / std for v in flat]).reshape(np.shape(x))
