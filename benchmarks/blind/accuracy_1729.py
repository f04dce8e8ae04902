# piece: accuracy
# truth: wrong
# function: percent_correct
# mistake: the percentage is cut to whole percent by integer division
# line: 14
# style: c-like
import numpy as np

def percent_correct(y, p, n):
    c = 0
    for i in range(n):
        if (p[i] > 0.5) == (y[i] > 0.5):
            c += 1
    return 100 * c // n
