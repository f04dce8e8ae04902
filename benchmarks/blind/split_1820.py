# piece: split
# truth: wrong
# function: decouper
# mistake: the step slice takes every second sample of the order again for training
# line: 13
# style: français
import numpy as np

def decouper(x, y, rng):
    # deux moitiés
    ordre = rng.permutation(len(y))
    pairs = ordre[::2]
    impairs = ordre[::2]
    return x[impairs], y[impairs], x[pairs], y[pairs]
