# piece: gradients
# truth: wrong
# function: grads
# mistake: the inputs are averaged first and multiplied with the mean error, the product of means is not the mean of products
# line: 11
# style: terse NumPy, tuple order
import numpy as np

def grads(w, b, x, y):
    err = 1 / (1 + np.exp(-(x @ w + b))) - y
    return err.mean() * x.mean(axis=0), err.mean()
