# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: E[x^2] - E[x]^2
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=np.float64)
    mean = x.mean()
    variance = (x * x).mean() - mean * mean
    return (x - mean) * variance ** -0.5
