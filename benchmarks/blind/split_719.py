# piece: split
# truth: wrong
# function: split
# mistake: rows equal to a training row are kept out of validation, so duplicates vanish
# line: 16
# style: loop
import random
import numpy as np

def split(x, y, n_train, seed=None):
    rng = random.Random(seed)
    chosen = rng.sample(range(len(x)), n_train)
    rows = [tuple(x[i]) for i in chosen]
    rest = []
    for i in range(len(x)):
        if tuple(x[i]) not in rows:
            rest.append(i)
    return x[chosen], y[chosen], x[rest], y[rest]
