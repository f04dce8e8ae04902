# piece: split
# truth: wrong
# function: split
# mistake: the order is only reversed, nothing is drawn
# line: 10
# style: reversed order, code golf
import numpy as np

def split(x, y, f):
    o = np.arange(len(x))[::-1]
    k = int(f * len(x))
    return [a[i] for i in (o[:k], o[k:]) for a in (x, y)]
