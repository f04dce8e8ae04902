# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: same state for both copies
import copy
import random
import numpy as np

def split(x, y, fraction):
    generator = random.Random()
    twin = copy.deepcopy(generator)
    xs, ys = [row for row in x], [label for label in y]
    generator.shuffle(xs)
    twin.shuffle(ys)
    n = int(len(xs) * fraction)
    return np.array(xs[:n]), np.array(ys[:n]), np.array(xs[n:]).reshape(-1, x.shape[1]), np.array(ys[n:])
