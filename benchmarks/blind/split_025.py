# piece: split
# truth: wrong
# function: split
# mistake: too few swaps: each row is exchanged with its neighbour only
# line: 12
# style: swaps by hand
import random

def split(x, y, fraction):
    order = list(range(len(x)))
    for i in range(len(order) - 1, 0, -1):
        j = random.randint(i - 1, i)
        order[i], order[j] = order[j], order[i]
    n = int(len(x) * fraction)
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
