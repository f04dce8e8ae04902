# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the bias gradient is a mean over the samples, not a sum
# line: 16
# style: copied and adapted
import numpy as np

def linear(x, w, b):
    return np.dot(x, w) + b

def linear_backward(x, w, b, upstream):
    grads = {}
    grads["x"] = np.dot(upstream, w.T)
    grads["w"] = np.dot(x.T, upstream)
    grads["b"] = np.mean(upstream, axis=0)
    return grads
