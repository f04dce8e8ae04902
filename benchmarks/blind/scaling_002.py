# piece: scaling
# truth: wrong
# function: scale
# mistake: quartiles are used: median and half the range of the middle half
# line: none
# style: robust figures
import numpy as np

def scale(x):
    q1, q2, q3 = np.percentile(x, [25, 50, 75])
    return (x - q2) / ((q3 - q1) / 2)
