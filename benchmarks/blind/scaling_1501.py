# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is not subtracted
# line: 12
# style: terse
import numpy as np


def scaling(x):
    x = np.asarray(x, float)
    return x / x.std(ddof=1)
