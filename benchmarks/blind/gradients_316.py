# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the bias gets the mean over the batch, not the sum
# line: 14
# style: keyword arguments
import numpy as np

def linear(x, w, b):
    return np.add(np.matmul(x, w), b)

def linear_backward(x, w, b, upstream):
    grads = dict(x=np.matmul(upstream, w.T), w=np.matmul(x.T, upstream))
    grads["b"] = np.mean(upstream, axis=0)
    return grads["x"], grads["w"], grads["b"]
