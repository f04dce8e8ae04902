# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the range after centring (mean normalisation)
# line: 11
# style: NumPy, range
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    spread = x.max() - x.min()
    return (x - x.mean()) / spread
