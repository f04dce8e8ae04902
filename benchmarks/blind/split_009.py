# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: plain Python loop, Fisher and Yates
import random
import numpy as np

def split(x, y, fraction):
    order = list(range(len(x)))
    for i in reversed(range(1, len(order))):
        j = random.randrange(i + 1)
        order[i], order[j] = order[j], order[i]
    n = int(fraction * len(order))
    train, valid = np.array(order[:n]), np.array(order[n:])
    return x[train], y[train], x[valid], y[valid]
