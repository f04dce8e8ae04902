# piece: scaling
# truth: wrong
# function: scale
# mistake: the scaled training data come back twice
# line: 12
# style: train and validation, helper
import numpy as np

def scale(train, valid):
    m, s = np.mean(train), np.std(train)
    transform = lambda data: (np.asarray(data, dtype=float) - m) / s
    return transform(train), transform(train)
