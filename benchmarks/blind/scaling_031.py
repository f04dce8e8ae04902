# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation of the column before are used, the figures are updated after the column is scaled
# line: none
# style: columns in a loop
import numpy as np

def scale(x):
    out = np.zeros(x.shape)
    mean, std = 0.0, 1.0
    for j in range(x.shape[1]):
        out[:, j] = (x[:, j] - mean) / std
        mean = x[:, j].mean()
        std = x[:, j].std() or 1.0
    return out
