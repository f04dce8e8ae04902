# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: shuffled pairs
import random
import numpy as np

def split(x, y, fraction):
    pairs = [(row, label) for row, label in zip(x, y)]
    random.shuffle(pairs)
    cut = int(fraction * len(pairs))
    train, valid = pairs[:cut], pairs[cut:]
    return (np.array([r for r, _ in train]), np.array([t for _, t in train]),
            np.array([r for r, _ in valid]), np.array([t for _, t in valid]))
