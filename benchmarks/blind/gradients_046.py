# piece: gradients
# truth: wrong
# function: model_grad
# mistake: the gradients are taken after two backward passes without clearing
# line: 16
# style: torch
import torch

def model(x, w, b):
    return torch.exp(torch.sin(x * w) + b)

def model_grad(x, w, b):
    w = w.clone().requires_grad_()
    b = b.clone().requires_grad_()
    model(x, w, b).backward()
    model(x, w, b).backward()
    return w.grad, b.grad
