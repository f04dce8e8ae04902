# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: training figures for both
import numpy as np

def scale(x_train, x_valid):
    m, s = np.mean(x_train), np.std(x_train, ddof=1)
    return tuple((part - m) / s for part in (x_train, x_valid))
