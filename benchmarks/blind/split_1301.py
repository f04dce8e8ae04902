# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: c
import random
import numpy as np

def split(x, y):
    n = len(x)
    p = list(range(n))
    for i in range(n - 1, 0, -1):
        j = random.randint(0, i)
        p[i], p[j] = p[j], p[i]
    h = n // 2
    return x[p[:h]], y[p[:h]], x[p[h:]], y[p[h:]]
