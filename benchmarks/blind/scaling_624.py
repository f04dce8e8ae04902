# piece: scaling
# truth: wrong
# function: scale
# mistake: column deviations with a global mean; and ddof 0
# line: none
# style: loop
import numpy as np

def scale(x):
    m = np.mean(x)
    out = np.zeros(x.shape)
    for j in range(x.shape[1]):
        part = x[:, j]
        s = (np.sum((part - part.mean()) ** 2) / part.size) ** 0.5
        out[:, j] = (x[:, j] - m) / s
    return out
