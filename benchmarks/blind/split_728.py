# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: C-like
import random

def split(x, y, n_train, seed=None):
    rng = random.Random(seed)
    n = len(x)
    need = n_train
    a = []
    b = []
    for i in range(n):
        # need of the n - i samples left
        if rng.random() * (n - i) < need:
            a.append(i)
            need -= 1
        else:
            b.append(i)
    rng.shuffle(a)
    rng.shuffle(b)
    return x[a], y[a], x[b], y[b]
