# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: Fisher-Yates by hand
import random
import numpy as np

def split(x, y, fraction):
    order = list(range(len(x)))
    for i in range(len(order) - 1, 0, -1):
        j = random.randint(0, i)
        order[i], order[j] = order[j], order[i]
    n = int(len(order) * fraction)
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
