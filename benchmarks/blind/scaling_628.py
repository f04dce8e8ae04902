# piece: scaling
# truth: wrong
# function: scale
# mistake: multiplied by the deviation; and the mean of the first row
# line: none
# style: vectorised
import numpy as np

def scale(x):
    m = x[0].mean()
    s = x.std(ddof=1)
    return (x - m) * s
