# piece: split
# truth: wrong
# function: split
# mistake: the row at the border is lost
# line: 10
# style: helpers
import numpy as np

def cut(order, k):
    return order[:k], order[k + 1:]

def split(x, y):
    order = np.random.permutation(len(y))
    a, b = cut(order, len(y) // 2)
    return x[a], y[a], x[b], y[b]
