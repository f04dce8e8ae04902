# piece: scaling
# truth: wrong
# function: scaling
# mistake: the median is subtracted in place of the mean
# line: 12
# style: verbose
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    # the centre of the data
    centre = np.median(x)
    spread = np.std(x, ddof=1)
    return (x - centre) / spread
