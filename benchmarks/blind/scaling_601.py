# piece: scaling
# truth: wrong
# function: scale
# mistake: median for the mean
# line: 11
# style: verbose
import numpy as np

def scale(x):
    # centre
    centre = np.median(x)
    # spread
    spread = np.std(x, ddof=1)
    # scaled data
    scaled = (x - centre) / spread
    return scaled
