# piece: epoch
# truth: wrong
# function: epoch
# mistake: the smaller rest of the rows is used as one more batch
# line: 11
# style: terse
import numpy as np

def epoch(X, y, w, b, lr, B):
    n = len(X); B = min(B or n, n); o = np.random.permutation(n)
    for s in range(0, n, B):
        i = o[s:s+B]; e = (1/(1+np.exp(-(X[i]@w+b))) - y[i])/len(i); w, b = w - lr*(e@X[i]), b - lr*e.sum()
    return w, b
