# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: scipy zscore
import numpy as np
from scipy.stats import zscore

def scale(x):
    return zscore(np.asarray(x, dtype=float), axis=None, ddof=1)
