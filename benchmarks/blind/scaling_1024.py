# piece: scaling
# truth: wrong
# function: scaling
# mistake: the median is subtracted instead of the mean
# line: 12
# style: verbose with comments
import numpy as np

def scaling(x, show=False):
    x = np.array(x, dtype=float)
    # centre of the data
    centre = np.median(x)
    # spread of the data
    spread = np.std(x, ddof=1)
    z = (x - centre) / spread
    if show:
        import matplotlib.pyplot as plt
        plt.hist(z.ravel(), bins=30)
    return z
