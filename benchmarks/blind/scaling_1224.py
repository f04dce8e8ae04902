# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def scaling(x):
    d = np.asarray(x, float) - np.mean(x)
    return d / np.linalg.norm(d) * (d.size - 1) ** 0.5
