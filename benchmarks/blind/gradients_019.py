# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the sum is differentiated, not the mean
# line: 15
# style: torch
import torch

def bce(y, y_hat):
    y_hat = y_hat.clamp(1e-12, 1 - 1e-12)
    return -(y * torch.log(y_hat) + (1 - y) * torch.log(1 - y_hat)).mean()

def bce_grad(y, y_hat):
    p = y_hat.detach().clone().requires_grad_()
    loss = bce(y, p) * len(y)
    loss.backward()
    return p.grad
