# piece: split
# truth: wrong
# function: split
# mistake: random.shuffle on the rows of an array loses rows and doubles others
# line: 12
# style: random.shuffle of an array
import random
import numpy as np

def split(x, y, fraction):
    table = np.column_stack([x, y])
    random.shuffle(table)
    n = int(fraction * len(table))
    xs, ys = table[:, :-1], table[:, -1]
    return xs[:n], ys[:n], xs[n:], ys[n:]
