# piece: scaling
# truth: wrong
# function: scaling
# mistake: the validation part is returned unscaled
# line: 11
# style: terse
import numpy as np

def scaling(a, b):
    m, s = a.mean(), a.std(ddof=1)
    return (a - m) / s, b
