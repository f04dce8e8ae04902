# piece: scaling
# truth: wrong
# function: scale
# mistake: train and validation come back exchanged
# line: 11
# style: tuple result
import numpy as np

def scale(x_train, x_valid):
    m, s = np.mean(x_train), np.std(x_train)
    scaled = [(part - m) / s for part in (x_valid, x_train)]
    return tuple(scaled)
