# piece: scaling
# truth: right
# function: scaling
# style: terse
import numpy as np

def scaling(x):
    d = np.asarray(x, float) - np.mean(x)
    return d * np.sqrt((d.size - 1) / np.vdot(d, d))
