# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: closure, freely
import numpy as np

def split(n_train=898, seed=0):
    """a function that splits x and y"""
    def apply(x, y):
        n = x.shape[0]
        rows = np.random.Generator(np.random.PCG64(seed)).choice(n, n, replace=False, shuffle=True)
        mine = rows[:n_train]
        rest = rows[n_train:]
        return x[mine], y[mine], x[rest], y[rest]
    return apply
