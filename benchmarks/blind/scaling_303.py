# piece: scaling
# truth: wrong
# function: scale
# mistake: the spread is measured about zero, not about the mean
# line: 11
# style: root mean square
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=np.float64)
    spread = np.sqrt(np.mean(np.square(x)))
    return (x - x.mean()) / spread
