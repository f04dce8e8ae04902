# piece: scaling
# truth: wrong
# function: scaling
# mistake: each column gets its own standard deviation
# line: 11
# style: verbose
import numpy as np

def scaling(x):
    centre = np.mean(x)
    spread = np.std(x, axis=0, ddof=1)
    return (x - centre) / spread
