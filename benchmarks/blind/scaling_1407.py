# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is cast to the integer type of the pixels before it is subtracted
# line: 11
# style: terse
import numpy as np

def scaling(x):
    x = np.asarray(x)
    m = np.mean(x).astype(x.dtype)
    return (x.astype(float) - m) / np.std(x, ddof=1)
