# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: train and validation, nested helper
import numpy as np

def scale(train, valid):
    train = np.array(train, dtype=float)
    centre = train.mean(axis=0)
    width = train.std(axis=0)
    width = np.where(width > 0, width, 1)

    def apply(a):
        return (np.asarray(a, dtype=float) - centre) / width

    return apply(train), apply(valid)
