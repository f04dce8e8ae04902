# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation are taken over training and validation together (leakage)
# line: 10
# style: copied notebook with prints
import numpy as np

def scale(x_train, x_valid):
    both = np.concatenate([x_train, x_valid])
    m, s = both.mean(), both.std()
    print("mean", m, "std", s)
    return (x_train - m) / s, (x_valid - m) / s
