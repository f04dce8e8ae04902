# piece: scaling
# truth: wrong
# function: standardise
# mistake: the validation data are left as they are
# line: 12
# style: terse
import numpy as np


def standardise(val, train):
    z = lambda a: (a - train.mean()) / train.std(ddof=1)
    return val, z(train)
