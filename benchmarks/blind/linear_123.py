# piece: linear
# truth: wrong
# function: linear
# mistake: inputs and weights are both brought to length one before the product
# line: none
# style: cosine similarity
import numpy as np

def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    w = np.asarray(w, dtype=float)
    x = x / np.linalg.norm(x, axis=-1, keepdims=True)
    w = w / np.linalg.norm(w, axis=0)
    return x @ w + b
