# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the weights are reshaped instead of transposed in the gradient of the inputs
# line: 13
# style: PyTorch
import torch

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dx = upstream @ w.reshape(w.shape[1], w.shape[0])
    dw = x.T @ upstream
    db = upstream.sum(dim=0)
    return dx, dw, db
