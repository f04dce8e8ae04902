# piece: split
# truth: wrong
# function: split
# mistake: the first row always trains, and the label of the next row is taken
# line: none
# style: loop, two mistakes
import numpy as np

def split(x, y, fraction, seed):
    n = len(x)
    order = np.concatenate([[0], 1 + np.random.default_rng(seed).permutation(n - 1)])
    k = int(n*fraction + 1e-9)
    sets = [[], [], [], []]
    for place, i in enumerate(order):
        s = 0 if place < k else 2
        sets[s].append(x[i])
        sets[s + 1].append(y[(i + 1) % n])
    return tuple(np.array(t).reshape(-1, x.shape[1]) if j % 2 == 0 else np.array(t) for j, t in enumerate(sets))
