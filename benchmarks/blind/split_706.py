# piece: split
# truth: wrong
# function: split
# mistake: each row is put into training by chance, so the size is only n_train on average
# line: 17
# style: verbose
import numpy as np

def split(x, y, n_train, seed=None):
    # generator
    generator = np.random.default_rng(seed)
    n = len(x)
    # one random number for every sample
    ticket = generator.random(n)
    # share of the samples that goes to training
    limit = n_train / n
    in_training = ticket < limit
    # the parts
    x_train = x[in_training]
    y_train = y[in_training]
    x_val = x[~in_training]
    y_val = y[~in_training]
    return x_train, y_train, x_val, y_val
