# piece: split
# truth: wrong
# function: split
# mistake: the border row is in both sets
# line: 13
# style: list comprehension
import random

def split(x, y, fraction, seed):
    order = list(range(len(x)))
    random.Random(seed).shuffle(order)
    k = int(len(x)*fraction + 1e-9)
    train, valid = order[:k], order[max(k - 1, 0):]
    return [x[i] for i in train], [y[i] for i in train], [x[i] for i in valid], [y[i] for i in valid]
