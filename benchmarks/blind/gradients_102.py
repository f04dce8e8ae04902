# piece: gradients
# truth: wrong
# function: model_grad
# mistake: the two gradients are returned in exchanged order
# line: 16
# style: PyTorch
import torch

def model(x, w, b):
    return torch.exp(torch.sin(x * w) + b)

def model_grad(x, w, b):
    w = w.clone().requires_grad_()
    b = b.clone().requires_grad_()
    dw, db = torch.autograd.grad(model(x, w, b), [w, b])
    return db, dw
