# piece: split
# truth: wrong
# function: split
# mistake: the row at the border is in both parts
# line: none
# style: helpers
import numpy as np

def part(values, order, start, stop):
    return values[order[start:stop]]

def split(x, y):
    n = len(y)
    o = np.random.permutation(n)
    h = n // 2
    return part(x, o, 0, h + 1), part(y, o, 0, h + 1), part(x, o, h, n), part(y, o, h, n)
