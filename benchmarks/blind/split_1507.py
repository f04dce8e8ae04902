# piece: split
# truth: right
# function: split
# style: c-like
import numpy as np


def split(x, y, rng):
    # same generator state twice: the same order for x and y
    state = rng.bit_generator.state
    xs = rng.permutation(x, axis=0)
    rng.bit_generator.state = state
    ys = rng.permutation(y, axis=0)
    h = len(xs) // 2
    return xs[:h], ys[:h], xs[h:], ys[h:]
