# piece: scaling
# truth: wrong
# function: scaling
# mistake: the median instead of the mean
# line: 10
# style: half-renamed copy of lecture code
import numpy as np

def scaling(x):
    center = np.median(x)
    spread = np.std(x, ddof=1)
    return (x - center) / spread
