# piece: split
# truth: wrong
# function: split
# mistake: rows equal to a training row are dropped from the validation part
# line: 13
# style: complement by value
import random
import numpy as np

def split(x, y, fraction):
    chosen = random.sample(range(len(x)), int(fraction * len(x)))
    training = [x[i].tolist() for i in chosen]
    others = [i for i in range(len(x)) if x[i].tolist() not in training]
    return x[chosen], y[chosen], x[others], y[others]
