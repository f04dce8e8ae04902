# piece: scaling
# truth: wrong
# function: scale_both
# mistake: the training data are already scaled when their figures are taken for the validation data
# line: 14
# style: c-like
import numpy as np


def scale_both(train, val):
    m = train.mean()
    s = train.std(ddof=1)
    train = (train - m) / s
    val = (val - train.mean()) / train.std(ddof=1)
    return train, val
