# piece: linear
# truth: wrong
# function: linear
# mistake: the mean over the features is taken instead of the sum
# line: 12
# style: verbose
import numpy as np

def linear(x, w, b):
    # all the products, shape (n, d, k)
    products = np.expand_dims(x, 2) * np.expand_dims(w, 0)
    combined = products.mean(axis=1)
    return combined + b
