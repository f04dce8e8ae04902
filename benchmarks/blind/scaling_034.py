# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the root mean square of the raw data, not by the deviation
# line: 11
# style: root mean square
import numpy as np

def scale(x):
    m = x.mean()
    rms = np.sqrt(np.mean(np.square(x.astype(float))))
    return (x - m) / rms
