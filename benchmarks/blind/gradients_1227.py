# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    xa = np.column_stack([x, np.ones(len(x))])
    za = xa @ np.append(w, b)
    g = xa.T @ (np.exp(-np.logaddexp(0, -za)) - y) / len(y)
    return g[:-1], g[-1]
