# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: matlab
import numpy as np

def split(x, y, n_train, seed=None):
    # D = [x y]; D = D(randperm(n), :);
    D = np.column_stack([x, y])
    D = np.random.RandomState(seed).permutation(D)
    T = D[:n_train, :]
    V = D[n_train:, :]
    return T[:, :-1], T[:, -1], V[:, :-1], V[:, -1]
