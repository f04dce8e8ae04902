# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: terse
from scipy.stats import zscore
import numpy as np
scale = lambda x: zscore(np.asarray(x, float), axis=None, ddof=1)
