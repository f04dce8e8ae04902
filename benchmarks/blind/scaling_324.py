# piece: scaling
# truth: wrong
# function: scale
# mistake: two mistakes: the median is subtracted, and the interquartile range divides
# line: none
# style: quartiles, two defects
import numpy as np

def scale(x):
    q1, q2, q3 = np.percentile(x, [25, 50, 75])
    centred = x - q2
    return centred / (q3 - q1)
