# piece: split
# truth: wrong
# function: split
# mistake: sample() for both sets: they overlap
# line: 14
# style: list comprehension
import random
import numpy as np

def split(x, y, n_train, seed):
    rng = random.Random(seed)
    rows = list(range(len(x)))
    train = rng.sample(rows, n_train)
    valid = rng.sample(rows, len(x) - n_train)
    take = lambda a, r: np.array([a[i] for i in r])
    return take(x, train), take(y, train), take(x, valid), take(y, valid)
