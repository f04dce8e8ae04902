# piece: split
# truth: wrong
# function: split
# mistake: the arrays of the caller are shuffled themselves
# line: none
# style: verbose
import numpy as np

def split(x, y, n_train, seed=None):
    # two generators in the same state give the same order
    first = np.random.default_rng(seed)
    second = np.random.default_rng()
    second.bit_generator.state = first.bit_generator.state
    # shuffle the samples
    samples = np.asarray(x)
    labels = np.asarray(y)
    first.shuffle(samples)
    second.shuffle(labels)
    # cut into two parts
    x_train = samples[:n_train].copy()
    y_train = labels[:n_train].copy()
    x_val = samples[n_train:].copy()
    y_val = labels[n_train:].copy()
    return x_train, y_train, x_val, y_val
