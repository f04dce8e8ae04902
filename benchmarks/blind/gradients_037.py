# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: torch autograd
import torch

def bce(y, y_hat):
    return torch.nn.functional.binary_cross_entropy(y_hat, y)

def bce_grad(y, y_hat):
    p = y_hat.detach().clone().requires_grad_(True)
    return torch.autograd.grad(bce(y, p), p)[0]
