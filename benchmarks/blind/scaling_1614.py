# piece: scaling
# truth: right
# function: scale_both
# style: textbook
import numpy as np

def scale_both(train, val):
    # only the training part is looked at
    m = train.sum() / train.size
    s = (((train - m) ** 2).sum() / (train.size - 1)) ** 0.5
    return tuple((part - m) / s for part in (train, val))
