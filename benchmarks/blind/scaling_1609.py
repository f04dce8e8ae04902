# piece: scaling
# truth: wrong
# function: scaling
# mistake: the median stands for the mean
# line: 11
# style: textbook
import numpy as np

def scaling(x):
    """(x - centre) / spread with global statistics."""
    centre = np.median(x)
    spread = np.std(x, ddof=1)
    return (x - centre) / spread
