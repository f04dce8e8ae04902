# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sum over the samples runs over the features too
# line: 12
# style: list comprehension, one layer
import numpy as np

def gradients(x, y, w, b):
    p = [0.5*(1 + np.tanh((sum(a*c for a, c in zip(row, w)) + b)/2)) for row in x]
    e = [(q - t)/len(y) for q, t in zip(p, y)]
    dw = [sum(e[i]*sum(x[i]) for i in range(len(x))) for j in range(len(w))]
    return dw, sum(e)
