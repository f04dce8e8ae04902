# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the bias gets the sum over samples and outputs
# line: 15
# style: PyTorch without autograd
import torch

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dw = torch.einsum("ni,no->io", x, upstream)
    db = torch.zeros_like(b)
    db += upstream.sum()
    return dw, db
