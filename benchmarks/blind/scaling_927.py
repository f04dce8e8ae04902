# piece: scaling
# truth: wrong
# function: standardise
# mistake: the median is subtracted instead of the mean
# line: 9
# style: one-liner
import numpy as np

standardise = lambda x: (x - np.median(x)) / np.std(x, ddof=1)
