# piece: scaling
# truth: wrong
# function: scale
# mistake: the digits' range of 16 is written into the code; and the mean is not taken off
# line: none
# style: one-liner
import numpy as np

scale = lambda x: np.asarray(x, dtype=float) / 16
