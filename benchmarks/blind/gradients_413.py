# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the mean over the samples is not part of the gradient
# line: 12
# style: torch
import torch

def bce_grad(y, y_hat):
    p = y_hat.clone().requires_grad_(True)
    t = y.to(p.dtype)
    loss = -(t*torch.log(p) + (1 - t)*torch.log(1 - p)).sum()
    loss.backward()
    return p.grad
