# piece: split
# truth: wrong
# function: split
# mistake: training rows are drawn with replacement and the rows never drawn validate, sizes vary
# line: none
# style: bootstrap
import numpy as np

def split(x, y, fraction):
    n = int(len(x) * fraction)
    drawn = np.random.randint(0, len(x), size=n)
    never = np.setdiff1d(np.arange(len(x)), drawn)
    return x[drawn], y[drawn], x[never], y[never]
