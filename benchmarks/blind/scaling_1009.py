# piece: scaling
# truth: wrong
# function: scaling
# mistake: the brackets are missing, only the mean is divided by the standard deviation
# line: 10
# style: one-liner
import numpy as np

def scaling(x):
    return x - np.asarray(x).mean(dtype=float) / np.asarray(x).std(ddof=1, dtype=float)
