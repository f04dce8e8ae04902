# piece: split
# truth: wrong
# function: split
# mistake: Fisher-Yates with j < i: no row ever keeps its place, the permutations are not equally likely
# line: 13
# style: loop
import random

def split(x, y, n_train, seed):
    rng = random.Random(seed)
    order = list(range(len(x)))
    for i in range(len(order) - 1, 0, -1):
        j = rng.randrange(i)
        order[i], order[j] = order[j], order[i]
    train, valid = order[:n_train], order[n_train:]
    return x[train], y[train], x[valid], y[valid]
