# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation of the validation part is taken around its own mean, only the shift is from the training part
# line: 11
# style: terse
import numpy as np

def scale(parts):
    m = np.mean(parts[0])
    return tuple((np.asarray(p) - m) / np.std(p, ddof=1) for p in parts)
