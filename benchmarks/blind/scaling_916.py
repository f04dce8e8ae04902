# piece: scaling
# truth: right
# function: standardise
# mistake: none
# line: none
# style: verbose
import numpy as np

from statistics import fmean, stdev


def standardise(x):
    # all pixels together, as one list of numbers
    pixels = [float(p) for p in x.flat]
    # one mean and one standard deviation (n - 1) for everything
    centre = fmean(pixels)
    spread = stdev(pixels)
    print(f"mean {centre:.4f}, standard deviation {spread:.4f}")
    # the same shift and factor for each pixel
    return np.reshape([(p - centre) / spread for p in pixels], x.shape)
