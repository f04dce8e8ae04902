# piece: scaling
# truth: wrong
# function: scale
# mistake: 16 is taken as the range of the data instead of the deviation, and the mean of the first row only is subtracted
# line: none
# style: vectorised
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    mean = x[0].mean()
    spread = 16.0
    return (x - mean) / spread
