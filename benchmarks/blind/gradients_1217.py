# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: terse NumPy, dictionary returned
import numpy as np

def backward(params, x, y):
    z = x @ params["w"] + params["b"]
    e = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, e) / (1 + e)
    return {"w": np.mean((p - y)[:, None] * x, axis=0), "b": np.mean(p - y)}
