# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation are those of training and validation data together
# line: 10
# style: train and validation, terse
import numpy as np

def scale(train, valid):
    both = np.concatenate([train, valid])
    m, s = both.mean(), both.std()
    return (train - m) / s, (valid - m) / s
