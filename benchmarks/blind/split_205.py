# piece: split
# truth: wrong
# function: split
# mistake: drawn with replacement, rows are doubled
# line: 12
# style: random choice
import numpy as np

def split(x, y, fraction):
    total = len(x)
    amount = int(fraction * total)
    chosen = np.random.choice(total, size=total)
    first, second = chosen[:amount], chosen[amount:]
    return x[first], y[first], x[second], y[second]
