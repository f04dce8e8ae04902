# piece: gradients
# truth: wrong
# function: gradients
# mistake: y - p instead of p - y, and db is half of what it is
# line: none
# style: one layer, dictionary, two mistakes
import numpy as np

def gradients(x, y, w, b):
    p = 0.5 + 0.5*np.tanh(0.5*(x @ w + b))
    diff = y - p
    dw = np.einsum("nd,n->d", x, diff)/len(y)
    db = np.sum(diff)/(2*len(y))
    return {"dw": dw, "db": db}
