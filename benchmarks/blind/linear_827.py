# piece: linear
# truth: wrong
# function: linear
# mistake: the return value of every row is the same list, as the list of rows is multiplied
# line: 9
# style: one-liner
import numpy as np

def linear(x, W, b): return (lambda o: ([o[i].__setitem__(j, x[i] @ W[:, j] + b[j]) for i in range(len(x)) for j in range(len(b))], np.array(o))[1])([[0.0] * len(b)] * len(x))
