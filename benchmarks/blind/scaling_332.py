# piece: scaling
# truth: wrong
# function: scale
# mistake: the statistics are those of training and validation rows together
# line: 10
# style: two sets, concatenated
import numpy as np

def scale(train, valid):
    everything = np.concatenate([train, valid])
    m, s = everything.mean(), everything.std()
    return (train - m) / s, (valid - m) / s
