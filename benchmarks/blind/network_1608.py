# piece: network
# truth: right
# function: predict_proba
# style: verbose
import numpy as np

def predict_proba(params, x):
    a = np.array(x, copy=True)
    last = len(params["W"]) - 1
    for k, (w, b) in enumerate(zip(params["W"], params["b"])):
        a = a @ w
        a += b
        # in place, but only on our own array
        if k != last:
            a[a < 0] = 0
    return (1 / (1 + np.exp(-a)))[:, 0]
