# piece: scaling
# truth: wrong
# function: scale
# mistake: outliers beyond two deviations are clipped
# line: 16
# style: wordy, English comments
import numpy as np

def scale(x):
    # one global mean, one global standard deviation
    x = np.asarray(x, dtype=float)
    mean, sd = x.mean(), x.std(ddof=1)
    # centre and divide
    z = (x - mean) / sd
    # keep the range of the inputs small
    z = np.clip(z, -1.5, 1.5)
    return z
