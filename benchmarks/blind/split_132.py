# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: joined table, permuted by rows
import numpy as np

def split(x, y, fraction):
    table = np.random.permutation(np.column_stack([x, y]))
    n = int(fraction * len(table))
    return table[:n, :-1], table[:n, -1], table[n:, :-1], table[n:, -1]
