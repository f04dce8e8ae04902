# piece: split
# truth: wrong
# function: split
# mistake: random.shuffle swaps views of the array, rows are doubled and lost
# line: 12
# style: one table, random module
import random
import numpy as np

def split(x, y, fraction):
    table = np.column_stack([x, y])
    random.shuffle(table)
    n = int(fraction * len(table))
    a, b = table[:n], table[n:]
    return a[:, :-1], a[:, -1], b[:, :-1], b[:, -1]
