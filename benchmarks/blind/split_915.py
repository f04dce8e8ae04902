# piece: split
# truth: right
# function: train_val_split
# mistake: none
# line: none
# style: verbose
import numpy as np

def train_val_split(x, y, n_train, seed=None):
    # two generators with the same state give the same order twice
    if seed is None:
        seed = np.random.SeedSequence().entropy
    xs = np.random.default_rng(seed).permutation(x, axis=0)
    ys = np.random.default_rng(seed).permutation(y, axis=0)
    # the first part is for training
    print(f"{n_train} for training, {len(y) - n_train} for validation")
    x_train, x_val = np.split(xs, [n_train])
    y_train, y_val = np.split(ys, [n_train])
    return x_train, y_train, x_val, y_val
